package org.loadstone.pipeline.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.bagged.AthleteScaling;
import org.loadstone.risk.bagged.BaggedProtocol;
import org.loadstone.risk.bagged.BaggedResult;
import org.loadstone.risk.bagged.LastToJoin;
import org.loadstone.risk.bagged.MeanAuc;
import org.loadstone.risk.bagged.ScalingLeak;
import org.loadstone.risk.bagged.TreeGrower;
import org.loadstone.risk.bagged.WindowOrder;
import org.loadstone.risk.boost.HistogramBoosting;
import org.loadstone.risk.boost.HistogramSettings;
import org.loadstone.source.InputError;

/** Runs a published study on a table of its file. */
public final class PublishedRun {
  private final PublishedStudy study;
  private final RiskTable table;
  private final Consumer<String> progress;
  private final Set<String> held;

  private PublishedRun(
      PublishedStudy study, RiskTable table, Consumer<String> progress, Set<String> held) {
    this.study = study;
    this.table = table;
    this.progress = progress;
    this.held = held;
  }

  /** Returns how many steps {@link #of} tells of. */
  public static int steps(PublishedStudy study) {
    return scalings(study).size() * study.protocol().settings().repeats()
        + 2 * HonestForward.learners(study, List.of()).size();
  }

  /**
   * Runs protocol and variants.
   *
   * @param table labelled, features as the file has them; a row's day is the one before the event
   * @param progress is told each step as it ends
   * @throws InputError if the table has too few athletes or lacks an outcome where one is needed
   */
  public static PublishedResult of(
      PublishedStudy study, RiskTable table, Consumer<String> progress) {
    Set<String> held =
        asked(() -> LastToJoin.of(table, study.protocol().settings().testAthletes()));
    return new PublishedRun(study, table, progress, held).run();
  }

  private PublishedResult run() {
    List<BaggedResult> results = new ArrayList<>();
    for (AthleteScaling scaling : scalings(study)) {
      BaggedProtocol protocol =
          asked(() -> BaggedProtocol.of(table, study.protocol().settings(), scaling));
      results.add(
          protocol.run(grower(), study.bootstrap(), () -> progress.accept("published protocol")));
    }
    HonestForward honest = HonestForward.of(study, table);
    return new PublishedResult(
        study,
        table,
        WindowOrder.of(table, study.layout().blocks(), study.layout().blockDays()),
        ScalingLeak.of(table),
        held.stream().sorted(Comparator.comparing(Double::valueOf)).toList(),
        results,
        gains(results),
        honest.sameAthletes(held, progress),
        honest.everyAthlete(progress));
  }

  private List<Answer<AthleteBootstrap.Result>> gains(List<BaggedResult> results) {
    RiskTable test =
        table.subset(
            IntStream.range(0, table.rows())
                .filter(row -> held.contains(table.athleteId(row)))
                .toArray());
    return results.stream()
        .skip(1)
        .map(beside -> MeanAuc.difference(test, results.getFirst(), beside, study.bootstrap()))
        .toList();
  }

  // What a file cannot give is the file's mistake, not the program's.
  private static <T> T asked(Supplier<T> of) {
    try {
      return of.get();
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private TreeGrower grower() {
    double rate = study.protocol().rate();
    return (trees, depth) ->
        new HistogramBoosting(
            new HistogramSettings(List.of(trees), 2, depth, rate, 1, 1, Map.of()));
  }

  private static List<AthleteScaling> scalings(PublishedStudy study) {
    List<AthleteScaling> all = new ArrayList<>(List.of(study.protocol().scaling()));
    study.protocol().beside().stream().filter(by -> !all.contains(by)).forEach(all::add);
    return all;
  }
}
