package org.loadstone.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generated cohorts: a whole one, one with what open data lack, and a hostile one. */
final class Fixture {
  static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
  private static final int HISTORY_DAYS = 180;
  private final SplittableRandom random;
  private final int athletes;
  private final int watched;
  private final String prefix;

  private Fixture(long seed, int athletes, int watched, String prefix) {
    this.random = new SplittableRandom(seed);
    this.athletes = athletes;
    this.watched = watched;
    this.prefix = prefix;
  }

  static CohortReport whole(int athletes) {
    return new Fixture(7, athletes, Math.min(8, athletes), "Athlete ").report();
  }

  static CohortReport hostile() {
    return new Fixture(8, 4, 2, "<script>alert('x')</script>\" onload=\"x\u0007&").report();
  }

  /** What a data set of self-reports without diagnoses and returns can give. */
  static CohortReport sparse() {
    CohortReport whole = new Fixture(9, 12, 2, "Player ").report();
    Frame frame =
        new Frame(List.of("Team A"), MONDAY, Outcome.siteReReport(28), Optional.<LocalDate>empty());
    Outlook outlook =
        new Outlook(
            Part.absent("Only 3 events were observed; at least 10 are needed."),
            Part.absent("There is no base rate to build on."),
            whole.outlook().headCount(),
            Part.of(0.61));
    List<Panel> panels =
        whole.roster().panels().stream()
            .map(
                p ->
                    new Panel(
                        p.athleteId(),
                        p.load(),
                        Part.absent("The source has no movement tests."),
                        p.wellness(),
                        Part.of(
                            List.of(
                                new Panel.Episode(
                                    MONDAY.minusDays(90),
                                    "knee, side not recorded",
                                    Part.absent("not recorded by the source")))),
                        Part.absent("The source records no return criteria.")))
            .toList();
    Review review =
        new Review(
            Part.absent("Too few events to calibrate the simulation."),
            Part.absent("The sample-size check refused to train: 3 events."),
            whole.review().quality());
    List<Athlete> roster =
        whole.roster().athletes().stream()
            .map(
                a ->
                    new Athlete(
                        a.id(), a.label(), "Team A", a.status(), Optional.empty(), a.recentLoad()))
            .toList();
    return new CohortReport(
        frame,
        outlook,
        new Roster(roster, Part.absent("No model may alert on 3 events."), panels),
        review,
        whole.provenance());
  }

  private CohortReport report() {
    List<Athlete> all = IntStream.range(0, athletes).mapToObj(this::athlete).toList();
    Frame frame =
        new Frame(
            List.of("First squad", "Development squad"),
            MONDAY,
            new Outcome(
                "recurrence_28d",
                "recurrence",
                "recurrences",
                "A new injury of the same site, side and tissue as an earlier one, after full"
                    + " availability, within 28 days.",
                28),
            Optional.of(MONDAY.minusDays(7)));
    Outlook outlook =
        new Outlook(
            Part.of(Estimate.of(0.021, 0.014, 0.031)),
            Part.of(Estimate.of(1.2, 0.4, 3.1)),
            new Outlook.HeadCount(athletes - athletes / 10 - 1, 0, athletes / 10, 1),
            Part.of(0.87));
    List<WatchItem> watch = IntStream.range(0, watched).mapToObj(WatchFixture::item).toList();
    List<Panel> panels = IntStream.range(0, watched).mapToObj(this::panel).toList();
    return new CohortReport(
        frame,
        outlook,
        new Roster(all, Part.of(watch), panels),
        ReviewFixture.whole(),
        Provenance.of(
            Map.of("seed", "7", "code version", "0.1.0", "config hash", "9d1f0c3a"),
            Map.of("run at", "2025-03-03T05:12:00Z")));
  }

  private Athlete athlete(int k) {
    Athlete.Status status =
        k == athletes - 1
            ? Athlete.Status.MISSING
            : k >= athletes - 1 - athletes / 10 ? Athlete.Status.OUT : Athlete.Status.AT_RISK;
    double risk = 0.09 / (1 + 0.35 * k);
    Optional<Athlete.Risk> estimate =
        status == Athlete.Status.AT_RISK
            ? Optional.of(
                new Athlete.Risk(
                    Estimate.of(risk, risk * 0.55, risk * 1.8),
                    k % 2 == 0 ? 0.021 : 0.016,
                    k % 9 == 4
                        ? Optional.empty()
                        : Optional.of(risk * (0.5 + random.nextDouble()))))
            : Optional.empty();
    List<Double> load =
        status == Athlete.Status.MISSING
            ? List.of()
            : IntStream.range(0, 28).mapToObj(d -> load(d)).toList();
    String squad = k % 2 == 0 ? "First squad" : "Development squad";
    return new Athlete("id-" + k, prefix + (k + 1), squad, status, estimate, load);
  }

  private double load(int day) {
    return day % 7 == 6 ? 0 : Math.round(180 + 520 * random.nextDouble());
  }

  private Panel panel(int k) {
    List<Panel.LoadDay> days = new ArrayList<>();
    List<Dated> soreness = new ArrayList<>();
    List<Dated> sleep = new ArrayList<>();
    double acute = 380;
    double chronic = 380;
    for (int d = HISTORY_DAYS; d >= 1; d--) {
      LocalDate day = MONDAY.minusDays(d);
      double x = d > 95 && d < 117 && k % 2 == 0 ? 0 : load(d);
      acute += 0.25 * (x - acute);
      chronic += 2.0 / 29 * (x - chronic);
      if (d % 41 != 0) {
        boolean covered = d < HISTORY_DAYS - 27;
        days.add(
            new Panel.LoadDay(
                day, x, Optional.of(acute), covered ? Optional.of(chronic) : Optional.empty()));
      }
      if (d <= 60 && d % 13 != 0) {
        soreness.add(new Dated(day, 2 + random.nextInt(4)));
        sleep.add(new Dated(day, 7 + 1.5 * random.nextDouble()));
      }
    }
    return new Panel(
        "id-" + k,
        Part.of(new Panel.Load("session load", "AU", "7-day mean", "28-day mean", days)),
        Part.of(
            List.of(
                asymmetry("drop jump, peak landing force, left over right", Part.of(6.5)),
                asymmetry(
                    "hop, distance, left over right",
                    Part.absent("the test's error is not known for this device.")))),
        Part.of(
            List.of(
                new Panel.Wellness(
                    "soreness", "1 none to 7 worst", Optional.of(new Range(2, 4)), soreness),
                new Panel.Wellness("sleep", "hours", Optional.empty(), sleep))),
        Part.of(
            k % 2 == 0
                ? List.of(
                    new Panel.Episode(
                        MONDAY.minusDays(117), "calf, right", Part.of(MONDAY.minusDays(95))),
                    new Panel.Episode(
                        MONDAY.minusDays(500),
                        "Achilles tendon, right",
                        Part.absent("day not recorded")))
                : List.of()),
        k % 2 == 0
            ? Part.of(
                List.of(
                    new Panel.Criterion(
                        "Limb symmetry, hop",
                        "93 %",
                        "at least 90 %",
                        MONDAY.minusDays(6),
                        Panel.State.PASSED),
                    new Panel.Criterion(
                        "ACL-RSI",
                        "61 of 100",
                        "at least 65",
                        MONDAY.minusDays(13),
                        Panel.State.OPEN)))
            : Part.of(List.of()));
  }

  private Panel.Asymmetry asymmetry(String measure, Part<Double> change) {
    List<Dated> values =
        IntStream.range(0, 7)
            .mapToObj(i -> new Dated(MONDAY.minusDays(150 - 22L * i), 3 + 8 * random.nextDouble()))
            .toList();
    return new Panel.Asymmetry(measure, "%", 4, change, values);
  }
}
