package org.loadstone.research;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Guide;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Mark;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.Feature;
import org.loadstone.feature.LoadFeatures.Acwr;
import org.loadstone.feature.LoadFeatures.Mean;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.report.EpisodeRow;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.AthleteDays;

/** One athlete as known on the night of a day. */
public final class AthleteView {
  private static final double ONE_DAY = 1.5;

  private final Store store;
  private final Dataset<Row> days;
  private final String id;
  private final LocalDate day;
  private final List<EpisodeRow> episodes;

  AthleteView(Store store, Dataset<Row> days, String id, LocalDate day, List<EpisodeRow> episodes) {
    this.store = store;
    this.days = days;
    this.id = id;
    this.day = day;
    this.episodes = List.copyOf(episodes);
  }

  public String id() {
    return id;
  }

  /**
   * Returns daily load with its 7-day and 28-day means and the injuries, over the days that end
   * with this day. Lines break where too few days are reported.
   *
   * @param length number of days, at least 1
   * @throws IllegalArgumentException if no load was reported in them
   */
  public LineChart load(int length) {
    ChartText text =
        ChartText.of(
                "Load of %s".formatted(id),
                "Daily session-RPE load with its means over 7 and 28 days; marks are injuries and"
                    + " returns to full availability.")
            .withAxes("", LoadMeasure.SRPE.unit().symbol());
    List<Line> lines =
        List.of(
            line("daily load", Line.Kind.BARS, Tone.MUTED, AthleteDays.LOAD_AU.name(), length),
            feature("7-day mean", Line.Kind.SOLID, Tone.VERMILION, mean(7), length),
            feature("28-day mean", Line.Kind.DASHED, Tone.BLUE, mean(28), length));
    return LineChart.daily(text, lines).withMarks(marks(length));
  }

  /**
   * Returns the coupled acute to chronic workload ratio and the injuries, over the days that end
   * with this day. It is a ratio of loads, not a cause, and no threshold of it is validated.
   *
   * @param length number of days, at least 1
   * @throws IllegalArgumentException if the ratio is absent on all of them
   */
  public LineChart acwr(int length) {
    ChartText text =
        ChartText.of(
            "Week against month (coupled ACWR) of %s".formatted(id),
            "7-day mean load over 28-day mean load. A ratio of loads, not a cause; no threshold of"
                + " it is validated.");
    Feature ratio = require(Acwr.class, f -> f.coupling() == Acwr.Coupling.COUPLED);
    return LineChart.daily(
            text, List.of(feature("ACWR", Line.Kind.SOLID, Tone.VERMILION, ratio, length)))
        .withGuides(List.of(new Guide(1, "week as the month")))
        .withMarks(marks(length));
  }

  private static Feature mean(int days) {
    return require(Mean.class, f -> f.days() == days && f.window().load() == LoadMeasure.SRPE);
  }

  private static <F extends Feature> F require(Class<F> kind, Predicate<F> is) {
    return BuildFeatures.SET.features().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(is)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Cannot find a feature: " + kind.getSimpleName()));
  }

  private Line feature(String name, Line.Kind kind, Tone tone, Feature feature, int length) {
    return Line.of(
            name, kind, tone, points(store.read(BuildFeatures.FEATURES), feature.name(), length))
        .brokenAtGapsOver(ONE_DAY);
  }

  private Line line(String name, Line.Kind kind, Tone tone, String column, int length) {
    return Line.of(name, kind, tone, points(days, column, length));
  }

  private List<XY> points(Dataset<Row> of, String column, int length) {
    Dataset<Row> rows =
        of.where(col(AthleteDays.ATHLETE_ID.name()).equalTo(id))
            .where(col(AthleteDays.DAY.name()).leq(day))
            .where(col(AthleteDays.DAY.name()).gt(day.minusDays(length)))
            .where(col(column).isNotNull())
            .select(unix_date(col(AthleteDays.DAY.name())).as("day"), col(column))
            .sort("day");
    return rows.collectAsList().stream()
        .map(row -> XY.of(row.getInt(0), row.getDouble(1)))
        .toList();
  }

  private List<Mark> marks(int length) {
    List<Mark> marks = new ArrayList<>();
    for (EpisodeRow episode : episodes) {
      String what =
          String.join(
              " ", Stream.concat(episode.side().stream(), Stream.of(episode.site())).toList());
      add(marks, OptionalInt.of(episode.onset()), what, Mark.Kind.INJURY, length);
      add(marks, episode.returned(), "full availability", Mark.Kind.RETURN, length);
    }
    return marks;
  }

  private void add(List<Mark> marks, OptionalInt at, String label, Mark.Kind kind, int length) {
    if (at.isPresent() && at.getAsInt() > day.minusDays(length).toEpochDay()) {
      marks.add(new Mark(at.getAsInt(), label.replace('_', ' '), kind));
    }
  }
}
