package org.loadstone.pipeline.job;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.feature.FeatureAbout;
import org.loadstone.label.Scope;
import org.loadstone.metric.Interval;
import org.loadstone.pipeline.store.Models;
import org.loadstone.pipeline.store.Store;
import org.loadstone.risk.Explanation;
import org.loadstone.risk.FeatureReader;
import org.loadstone.risk.FeatureVector;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskModelFile;
import org.loadstone.risk.RiskSplit;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SavedModel;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;

/** Scores the athletes at risk on a day as far as its night knew, with the strongest reasons. */
public final class ScoreJob {
  private static final int REASONS = 3;
  private static final double LEVEL = 0.95;

  /**
   * One athlete's risk.
   *
   * @param athlete pseudonym
   * @param squad squad on the day
   * @param risk probability of the outcome within the horizon
   * @param low lower end of its 95 % interval, absent for models without one
   * @param high upper end
   * @param reasons strongest first
   */
  public record Score(
      String athlete,
      String squad,
      double risk,
      OptionalDouble low,
      OptionalDouble high,
      List<Reason> reasons) {}

  /**
   * A feature that moves the estimate.
   *
   * @param feature name
   * @param label plain words
   * @param unit unit symbol
   * @param value its value
   * @param contribution amount on the scale of the model's score, against its reference
   * @param points amount of the risk that it stands for: all amounts sum to the risk less the risk
   *     at the reference
   */
  public record Reason(
      String feature,
      String label,
      String unit,
      double value,
      double contribution,
      double points) {}

  /** Scores of one day. */
  public record Scores(LocalDate day, String outcome, int horizonDays, List<Score> athletes) {}

  private final Store store;
  private final int most;

  public ScoreJob(Store store) {
    this(store, REASONS);
  }

  private ScoreJob(Store store, int most) {
    this.store = store;
    this.most = most;
  }

  /** Returns a job that gives up to {@code count} reasons of each athlete. */
  public ScoreJob withReasons(int count) {
    return new ScoreJob(store, count);
  }

  /** Returns the last day that has at-risk athletes, or empty without one. */
  public Optional<LocalDate> lastDay() {
    Dataset<Row> days =
        scope() == Scope.ANY
            ? store.read(AthleteDays.TABLE).where("availability = 'full'")
            : store.read(Labels.TABLE);
    Row last = days.selectExpr("unix_date(max(date))").head();
    return last.isNullAt(0) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last.getInt(0)));
  }

  /**
   * Scores a day as known on its night, highest risk first.
   *
   * @throws InputError if no model was trained or nobody was at risk on the day
   */
  public Scores run(LocalDate day) {
    Scores scores = of(Nights.of(store), day);
    if (scores.athletes().isEmpty()) {
      throw new InputError(
          "Cannot score %s: nobody was at risk that day; the last day with data is %s"
              .formatted(day, lastDay().map(LocalDate::toString).orElse("none")));
    }
    return scores;
  }

  /**
   * Scores a night, highest risk first; no scores when nobody was at risk.
   *
   * @throws InputError if no model was trained
   */
  public Scores of(Nights nights, LocalDate day) {
    SavedModel saved = model();
    RiskTable table = RiskTables.onNight(nights, day, Outcomes.scope(saved.outcome()));
    List<Score> scores = new ArrayList<>();
    if (table.rows() > 0) {
      FeatureReader reader = table.reader(saved.model().features());
      for (int row = 0; row < table.rows(); row++) {
        scores.add(score(saved.model(), table, row, reader.at(row)));
      }
    }
    scores.sort(Comparator.comparingDouble(Score::risk).reversed().thenComparing(Score::athlete));
    return new Scores(day, saved.outcome(), saved.horizonDays(), scores);
  }

  private Scope scope() {
    return Files.exists(store.folder().model().resolve(Models.MODEL))
        ? Outcomes.scope(model().outcome())
        : Scope.AGAIN;
  }

  private SavedModel model() {
    try {
      return RiskModelFile.read(store.folder().model().resolve(Models.MODEL));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        throw new InputError(
            "Cannot score: %s has no model; run loadstone train --store %s"
                .formatted(store.folder().root(), store.folder().root()),
            e);
      }
      throw e;
    }
  }

  private Score score(RiskModel model, RiskTable table, int row, FeatureVector vector) {
    Optional<Interval> interval = model.interval(vector, LEVEL);
    List<Reason> reasons =
        model
            .explain(vector)
            .map(explanation -> reasons(explanation, model.split(vector).orElseThrow()))
            .orElseGet(List::of);
    return new Score(
        table.athleteId(row),
        table.squad(row),
        model.risk(vector),
        interval.map(i -> OptionalDouble.of(i.low())).orElseGet(OptionalDouble::empty),
        interval.map(i -> OptionalDouble.of(i.high())).orElseGet(OptionalDouble::empty),
        reasons);
  }

  private List<Reason> reasons(Explanation explanation, RiskSplit split) {
    Map<String, Double> points = new HashMap<>();
    split.parts().forEach(part -> points.put(part.feature(), part.amount()));
    List<Reason> reasons = new ArrayList<>();
    for (Explanation.Contribution c : explanation.strongest(explanation.contributions().size())) {
      boolean known = c.value().isPresent() && BuildFeatures.SET.has(c.feature());
      if (known && c.amount() != 0 && reasons.size() < most) {
        FeatureAbout about =
            BuildFeatures.SET.features().get(BuildFeatures.SET.index(c.feature())).about();
        reasons.add(
            new Reason(
                c.feature(),
                about.label(),
                about.unit().symbol(),
                c.value().getAsDouble(),
                c.amount(),
                points.get(c.feature())));
      }
    }
    return reasons;
  }
}
