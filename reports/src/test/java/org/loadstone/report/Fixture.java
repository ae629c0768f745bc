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
    List<WatchItem> watch = IntStream.range(0, watched).mapToObj(this::watch).toList();
    List<Panel> panels = IntStream.range(0, watched).mapToObj(this::panel).toList();
    return new CohortReport(
        frame,
        outlook,
        new Roster(all, Part.of(watch), panels),
        new Review(Part.of(policies()), Part.of(model()), Part.of(quality())),
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

  private WatchItem watch(int k) {
    List<WatchItem.Reason> reasons =
        List.of(
            new WatchItem.Reason(
                "Longest run of the week over the longest of the last 30 days",
                1.42,
                "",
                Optional.of(new Range(0.7, 1.1)),
                MONDAY.minusDays(2),
                WatchItem.Direction.HIGHER),
            new WatchItem.Reason(
                "Days since full availability after the calf injury",
                19 + k,
                "days",
                Optional.empty(),
                MONDAY,
                WatchItem.Direction.HIGHER),
            new WatchItem.Reason(
                "Sleep, mean of 7 nights",
                8.1,
                "h",
                Optional.of(new Range(7.1, 8.0)),
                MONDAY.minusDays(1),
                WatchItem.Direction.LOWER));
    Part<WatchItem.Suggestion> suggestion =
        k % 3 == 2
            ? Part.absent("No rule of the plan applies today.")
            : Part.of(
                new WatchItem.Suggestion(
                    "Keep Tuesday's long run at 9 km or less",
                    "session spike cap",
                    "110 % of the longest run in 30 days",
                    "142 % planned",
                    "the plan reaches match load on 17 March instead of 13 March",
                    "a cap agreed in the club, not a validated threshold"));
    return new WatchItem("id-" + k, reasons.subList(0, 3 - k % 2), suggestion);
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

  private static PolicyComparison policies() {
    return new PolicyComparison(
        new PolicyComparison.Gate(
            PolicyComparison.Status.NOT_RUN,
            "Read these figures as questions to ask, not as a recommendation."),
        "as done",
        List.of(
            policy("as done", 1, 14, 9.1),
            policy("ramp cap 10 %", 0.97, 11.8, 8.2),
            policy("ramp cap and symptom gate", 0.964, 11.7, 7.9),
            policy("block 3:1", 0.95, 13.4, 8.8),
            policy("constant 80 %", 0.8, 10.9, 7.5)),
        List.of(
            new PolicyComparison.Difference("ramp cap 10 %", Estimate.of(-2.2, -4.1, -0.4)),
            new PolicyComparison.Difference(
                "ramp cap and symptom gate", Estimate.of(-2.3, -4.2, -0.3)),
            new PolicyComparison.Difference("block 3:1", Estimate.of(-0.6, -2.1, 1.2)),
            new PolicyComparison.Difference("constant 80 %", Estimate.of(-3.1, -5.4, -0.6))),
        List.of(
            new PolicyComparison.CourseCheck(
                "injuries per 1,000 h",
                Estimate.of(4.1, 3.5, 4.8),
                4.3,
                PolicyComparison.Agreement.WITHIN),
            new PolicyComparison.CourseCheck(
                "days lost per athlete-season",
                Estimate.of(9.1, 7.7, 10.9),
                12.2,
                PolicyComparison.Agreement.OUTSIDE)),
        List.of(
            "Damage grows with a power of load that is the same for all athletes of a tissue.",
            "Staff follow the policy on every day."));
  }

  private static PolicyComparison.Policy policy(
      String name, double dose, double events, double lost) {
    return new PolicyComparison.Policy(
        name,
        Estimate.of(dose, dose - 0.01, dose + 0.01),
        Estimate.of(events, events - 1.1, events + 1.3),
        Estimate.of(lost, lost - 0.7, lost + 0.8),
        Optional.of(0.04));
  }

  private static ModelReview model() {
    return new ModelReview(
        "Trained on two seasons, tested on the third with other athletes; rows end 35 days before"
            + " the test window.",
        List.of(
            new ModelReview.Metric(
                "AUC",
                "0.5 is chance, 1 is perfect ranking.",
                List.of(
                    score("logistic regression", 0.66, 0.58, 0.73),
                    score("baseline: prior injuries only", 0.63, 0.56, 0.7),
                    score("baseline: base rate", 0.5, 0.5, 0.5))),
            new ModelReview.Metric(
                "Calibration slope",
                "1 is right; under 1 the estimates are too extreme.",
                List.of(score("logistic regression", 0.91, 0.6, 1.22)))),
        Part.of(
            List.of(
                group(0.005, 0.006, 5200),
                group(0.02, 0.018, 3100),
                group(0.05, 0.046, 900),
                group(0.09, 0.1, 240))),
        Part.of(
            new ModelReview.Alerts(
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 2, 28),
                "2 alerts per squad and week",
                16,
                2,
                1)),
        "The model ranks athletes a little better than counting prior injuries, and the difference"
            + " could be chance. Its numbers can be read as frequencies.");
  }

  private static ModelReview.Score score(String model, double v, double lower, double upper) {
    return new ModelReview.Score(model, Estimate.of(v, lower, upper));
  }

  private static ModelReview.Group group(double predicted, double observed, long days) {
    return new ModelReview.Group(
        predicted, Estimate.of(observed, observed * 0.6, observed * 1.5), days);
  }

  private static DataQuality quality() {
    return new DataQuality(
        List.of(
            new DataQuality.TableCount(
                "training_session",
                12480,
                312,
                12140,
                3,
                List.of(
                    new DataQuality.Quarantined("duration_min at most 600", 21),
                    new DataQuality.Quarantined("rpe at most 10", 4))),
            new DataQuality.TableCount("wellness", 9120, 350, 8770, 0, List.of())));
  }
}
