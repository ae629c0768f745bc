package org.loadstone.simulation.generate;

import java.util.Locale;
import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;
import org.loadstone.simulation.engine.AthleteTraits;
import org.loadstone.simulation.engine.EngineParameters;

/**
 * One generated athlete: what the records say about the person, and the habits that make records.
 *
 * @param id pseudonym
 * @param squad squad
 * @param from first day in the squad
 * @param to last day in the squad
 * @param exitReason reason of leaving before the end, or empty
 * @param sex as the athlete table writes it
 * @param birthYear year of birth
 * @param heightCm height
 * @param massKg mass
 * @param trainingYears training age
 * @param dominant dominant limb
 * @param traits what the twin runs with
 * @param compliance share of mornings on which the athlete answers
 * @param hasDevice whether heart rate is recorded
 */
record Member(
    String id,
    Squad squad,
    int from,
    int to,
    String exitReason,
    String sex,
    int birthYear,
    double heightCm,
    double massKg,
    double trainingYears,
    String dominant,
    AthleteTraits traits,
    double compliance,
    boolean hasDevice) {

  /** Parts of matches, easy days for pain and stages after a return make a session smaller. */
  private static final double DONE_OF_PLANNED = 0.95;

  private static final String[] REASONS = {"transfer", "loan", "released", "retired"};

  static Member draw(
      int number, GeneratorSettings settings, EngineParameters parameters, Draws root) {
    String id = String.format(Locale.ROOT, "ath-%04d", number + 1);
    Draws draws = root.athlete(id).replicate(0);
    Squad squad =
        switch (number % 10) {
          case 0, 2, 4, 6, 8 -> Squad.FIRST_TEAM;
          case 1, 5, 9 -> Squad.WOMEN;
          default -> Squad.ENDURANCE;
        };
    int from = from(settings, squad, draws);
    int to = to(settings, from, draws);
    boolean leaves = to < settings.endDay() - 1;
    String sex = squad.sex().isEmpty() ? (u(draws, 0) < 0.5 ? "female" : "male") : squad.sex();
    boolean female = sex.equals("female");
    double height = round(female ? 168 + 6 * z(draws, 1) : 181 + 7 * z(draws, 1), 1);
    double bmi = (squad.runs() ? 20.5 : 23) + 1.1 * z(draws, 2);
    int age = (int) Math.max(17, Math.min(36, Math.round(24 + 4.2 * z(draws, 3))));
    return new Member(
        id,
        squad,
        from,
        to,
        leaves ? REASONS[draws.below(REASONS.length, Purpose.MEMBERSHIP, 0, 5)] : "",
        sex,
        settings.start().getYear() - age,
        height,
        round(bmi * height * height / 10_000, 1),
        Math.max(1, age - 9 - draws.below(5, Purpose.MEMBERSHIP, 0, 6)),
        u(draws, 4) < 0.82 ? "right" : "left",
        traits(squad, draws, parameters),
        0.62 + 0.35 * u(draws, 7),
        u(draws, 8) < 0.6);
  }

  private static AthleteTraits traits(Squad squad, Draws draws, EngineParameters parameters) {
    double session = squad.sessionAu() * StrictMath.exp(0.13 * z(draws, 9));
    return AthleteTraits.draw(session, squad.density(), draws, parameters);
  }

  private static int from(GeneratorSettings settings, Squad squad, Draws draws) {
    int first = settings.firstDay() + 7 * squad.joinsInWeek();
    boolean late = draws.uniform(Purpose.MEMBERSHIP, 0, 1) < 0.08;
    return late ? first + 20 + draws.below(180, Purpose.MEMBERSHIP, 0, 2) : first;
  }

  private static int to(GeneratorSettings settings, int from, Draws draws) {
    int last = settings.endDay() - 1;
    if (draws.uniform(Purpose.MEMBERSHIP, 0, 3) >= 0.08) {
      return last;
    }
    int days = last - from;
    return from + days / 2 + draws.below(Math.max(1, days / 2 - 10), Purpose.MEMBERSHIP, 0, 4);
  }

  /** Returns what one session of the squad's plan is for this athlete, AU. */
  double planSessionAu() {
    return traits.habitualLoadAu() / (DONE_OF_PLANNED * squad.meanSession());
  }

  private static double u(Draws draws, int lane) {
    return draws.uniform(Purpose.ANTHROPOMETRY, -1, lane);
  }

  private static double z(Draws draws, int lane) {
    return draws.normal(Purpose.ANTHROPOMETRY, -1, lane);
  }

  static double round(double value, int decimals) {
    double scale = StrictMath.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }
}
