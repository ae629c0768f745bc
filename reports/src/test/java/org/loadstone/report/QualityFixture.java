package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.loadstone.report.QualityResult.Status;
import org.loadstone.report.QualityResult.Subject;

/** Quality reports of a made-up store. */
final class QualityFixture {
  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

  private QualityFixture() {}

  static QualityReport whole(int athletes) {
    return report(
        "Athlete",
        athletes,
        List.of(
            share("day_known", new Subject("", "", ""), "recent", "first", 330, 500, Status.FAILED),
            share(
                "quarantined",
                new Subject("wellness", "", "range:sleep_h"),
                "all",
                "",
                12,
                900,
                Status.FAILED),
            share(
                "present", new Subject("wellness", "mood", ""), "all", "", 890, 900, Status.PASSED),
            share("present", new Subject("match", "rpe", ""), "recent", "", 3, 9, Status.TOO_FEW),
            quantile("p50", 7.25)));
  }

  static QualityReport hostile() {
    return report("<script>alert('x')</script>", 1, List.of());
  }

  /** A store without athlete-days, with nothing amiss. */
  static QualityReport sparse() {
    String why = "Squad days, coverage and the map of weeks: never built; run loadstone features";
    return new QualityReport(
        new QualityFrame(MONDAY, 1, 0, "Metrics taken from the store in one pass: run 1.", 40, 0),
        checks(),
        List.of(),
        List.of(),
        List.of(),
        Part.absent(why + "."),
        Part.absent(why + "."),
        List.of(),
        List.of(why),
        Provenance.of(Map.of("content measured", "abc"), Map.of()));
  }

  private static QualityReport report(String name, int athletes, List<QualityResult> results) {
    return new QualityReport(
        new QualityFrame(
            MONDAY.plusDays(5),
            8,
            7,
            "The store has not changed since run 8: its metrics were read, no row was scanned.",
            310,
            120),
        checks(),
        results,
        List.of(trend(0.31)),
        List.of(device("interval excludes 0 and shift over 0.2 SD"), device("")),
        Part.of(
            List.of(
                new SquadDays("", "all", 900, 0.66, 0.32, 0.02, 0.11, 0.68, Optional.of(0.99)),
                new SquadDays("first", "recent", 28, 0.3, 0.4, 0.3, 0, 0.5, Optional.empty()))),
        Part.of(compliance(name, athletes)),
        List.of(trend(0.31)),
        List.of(),
        Provenance.of(Map.of("content measured", "abc"), Map.of()));
  }

  private static List<QualityCheck> checks() {
    return List.of(
        new QualityCheck(
            "quarantined",
            "conformance",
            "Share of rows held back",
            "share, 0 to 1",
            "mend them at the source"),
        new QualityCheck(
            "present", "completeness", "Share of rows with a value", "share, 0 to 1", "ask why"),
        new QualityCheck(
            "day_known",
            "completeness",
            "Share of squad days known",
            "share, 0 to 1",
            "enter the missing sessions"),
        new QualityCheck("quantile", "plausibility", "Quantiles", "unit of the column", ""));
  }

  private static QualityResult share(
      String check,
      Subject subject,
      String scope,
      String squad,
      long part,
      long whole,
      Status status) {
    return new QualityResult(
        check,
        subject,
        scope,
        squad,
        Optional.empty(),
        OptionalDouble.of(part),
        whole,
        (double) part / whole,
        Optional.empty(),
        status,
        "at least 80 %");
  }

  private static QualityResult quantile(String name, double value) {
    return new QualityResult(
        "quantile",
        new Subject("wellness", "sleep_h", name),
        "all",
        "",
        Optional.empty(),
        OptionalDouble.empty(),
        880,
        value,
        Optional.empty(),
        Status.SHOWN,
        "");
  }

  private static QualityTrend trend(double now) {
    List<QualityTrend.Point> points =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                run ->
                    new QualityTrend.Point(
                        run, MONDAY.plusDays(run), run == 8 ? now : 0.7 + 0.01 * (run % 3)))
            .toList();
    return new QualityTrend(
        "wellness_given",
        new Subject("", "", ""),
        "recent",
        "",
        points,
        Optional.of(new QualityTrend.Usual(0.71, 0.65, 0.77)));
  }

  private static DeviceChange device(String flagged) {
    return new DeviceChange(
        "movement_test.value",
        "cmj peak_force left in N: plate A → plate " + (flagged.isEmpty() ? "C" : "B"),
        MONDAY,
        12,
        Estimate.of(24.5, 12, 37),
        40,
        flagged);
  }

  private static Compliance compliance(String name, int athletes) {
    List<LocalDate> mondays =
        IntStream.range(0, 30).mapToObj(week -> MONDAY.minusWeeks(29 - week)).toList();
    return new Compliance(
        mondays,
        IntStream.rangeClosed(1, athletes)
            .mapToObj(
                number ->
                    new Compliance.AthleteWeeks(
                        "a" + number,
                        name + " " + number,
                        "first",
                        mondays.stream().map(monday -> week(number, monday)).toList()))
            .toList());
  }

  private static Compliance.Week week(int number, LocalDate monday) {
    int days = monday.equals(MONDAY) ? 6 : 7;
    return new Compliance.Week(monday, days, (number + monday.getDayOfMonth()) % (days + 1), days);
  }
}
