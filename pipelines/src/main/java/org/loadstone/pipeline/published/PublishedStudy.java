package org.loadstone.pipeline.published;

import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.bagged.AthleteScaling;
import org.loadstone.risk.bagged.BaggedSettings;
import org.loadstone.risk.bagged.WindowOrder;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.risk.declared.LearnerChoice;

/**
 * A published study of injuries as a file declares it.
 *
 * @param name of the study
 * @param source papers and data
 * @param layout what the columns of its file mean
 * @param protocol as published
 * @param honest the variant beside it
 * @param bootstrap resamples athletes
 * @param figures published ones
 * @param limits what may not be concluded, as sentences
 */
public record PublishedStudy(
    String name,
    Source source,
    Layout layout,
    Protocol protocol,
    Honest honest,
    AthleteBootstrap bootstrap,
    List<Figure> figures,
    List<String> limits) {
  public PublishedStudy {
    figures = List.copyOf(figures);
    limits = List.copyOf(limits);
  }

  /** Returns this study with another seed. */
  public PublishedStudy withSeed(long seed) {
    BaggedSettings old = protocol.settings();
    BaggedSettings settings =
        new BaggedSettings(
            old.testAthletes(),
            old.repeats(),
            old.bags(),
            old.rowsPerClass(),
            old.depths(),
            old.trees(),
            seed);
    return new PublishedStudy(
        name,
        source,
        layout,
        new Protocol(settings, protocol.rate(), protocol.scaling(), protocol.beside()),
        honest,
        new AthleteBootstrap(bootstrap.replicates(), seed, bootstrap.level()),
        figures,
        limits);
  }

  /** Returns the seed of bags, splits, learners and resamples. */
  public long seed() {
    return protocol.settings().seed();
  }

  /**
   * A text that can be cited.
   *
   * @param doi without {@code https://doi.org/}
   */
  public record Cited(String title, String doi) {}

  /**
   * Where a study comes from.
   *
   * @param file name of the file there
   */
  public record Source(List<Cited> papers, Cited data, String file) {
    public Source {
      papers = List.copyOf(papers);
    }
  }

  /**
   * What the columns of a file mean; every other column is a feature.
   *
   * @param athlete column of numbers
   * @param day column of whole days from any first day
   * @param outcome column of 1 and 0
   * @param blocks places of a feature's window: x, x.1 and so on
   * @param blockDays days that a block covers
   * @param newest the end that the study takes for the newest
   */
  public record Layout(
      String athlete,
      String day,
      String outcome,
      int blocks,
      int blockDays,
      WindowOrder.Newest newest) {}

  /**
   * The protocol as published.
   *
   * @param rate learning rate of the trees, in (0, 1]
   * @param scaling as published
   * @param beside the scalings that are tried beside it
   */
  public record Protocol(
      BaggedSettings settings, double rate, AthleteScaling scaling, List<AthleteScaling> beside) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the rate is not in (0, 1]
     */
    public Protocol {
      beside = List.copyOf(beside);
      if (!(rate > 0 && rate <= 1)) {
        throw new IllegalArgumentException(
            "Cannot boost with rate: %s; give one in (0, 1]".formatted(rate));
      }
    }
  }

  /**
   * The variant by athlete and forward in time.
   *
   * @param embargoDays training rows end more than that before the test days, at least 1
   * @param plan folds and share of test days
   * @param learners beside the baselines
   */
  public record Honest(int embargoDays, EvaluationPlan plan, List<LearnerChoice> learners) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the embargo is below one day
     */
    public Honest {
      learners = List.copyOf(learners);
      if (embargoDays < 1) {
        throw new IllegalArgumentException(
            "Cannot split with embargo_days: %d; give 1 or more".formatted(embargoDays));
      }
    }
  }

  /** What a published figure is of. */
  public enum Quantity {
    AUC,
    SENSITIVITY,
    SPECIFICITY,
    VALIDATION_AUC
  }

  /**
   * A published figure.
   *
   * @param sd over repeats, where stated
   * @param read where it was read
   */
  public record Figure(Quantity quantity, double value, OptionalDouble sd, String read) {}
}
