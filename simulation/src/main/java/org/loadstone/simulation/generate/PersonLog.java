package org.loadstone.simulation.generate;

import org.loadstone.random.Purpose;
import org.loadstone.schema.table.AthleteAgreements;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Interventions;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.Plans;

/** Writes who the athlete is, what was agreed, and what was planned. */
final class PersonLog {
  private static final String[] GOALS = {
    "play every home match", "stay free of injury", "run a personal best", "make the first team"
  };

  private final GeneratorSettings settings;
  private final RawTable athletes;
  private final RawTable memberships;
  private final RawTable agreements;
  private final RawTable plans;
  private final RawTable interventions;

  PersonLog(RawTables tables, GeneratorSettings settings) {
    this.settings = settings;
    athletes = tables.of(Athletes.TABLE);
    memberships = tables.of(Memberships.TABLE);
    agreements = tables.of(AthleteAgreements.TABLE);
    plans = tables.of(Plans.TABLE);
    interventions = tables.of(Interventions.TABLE);
  }

  void write(Today today) {
    Member member = today.member;
    boolean runs = member.squad().runs();
    String[] positions =
        runs
            ? new String[] {"5000 m", "10000 m", "marathon"}
            : new String[] {"defender", "midfielder", "forward", "goalkeeper"};
    athletes
        .set(Athletes.ATHLETE_ID, member.id())
        .set(Athletes.BIRTH_YEAR, (long) member.birthYear())
        .set(Athletes.SEX, member.sex())
        .set(Athletes.SPORT, member.squad().sport())
        .set(
            Athletes.POSITION,
            positions[today.draws.below(positions.length, Purpose.MEMBERSHIP, 0, 10)])
        .set(Athletes.DOMINANT_LIMB, member.dominant())
        .set(Athletes.HEIGHT_CM, member.heightCm())
        .set(Athletes.MASS_KG, member.massKg())
        .set(Athletes.TRAINING_AGE_YEARS, member.trainingYears())
        .knownAt(member.from(), 480)
        .write();
    membership(member);
    agreement(today);
  }

  private void membership(Member member) {
    memberships
        .set(Memberships.ATHLETE_ID, member.id())
        .set(Memberships.SQUAD, member.squad().code())
        .day(Memberships.FROM, member.from())
        .knownAt(member.from(), 480);
    if (member.to() < settings.endDay() - 1) {
      memberships
          .day(Memberships.TO, member.to())
          .set(Memberships.EXIT_REASON, member.exitReason());
    }
    memberships.write();
  }

  private void agreement(Today today) {
    Member member = today.member;
    double share = today.draws.uniform(Purpose.MEMBERSHIP, 0, 11);
    agreements
        .set(AthleteAgreements.ATHLETE_ID, member.id())
        .day(AthleteAgreements.FROM, member.from())
        .set(AthleteAgreements.GOALS, GOALS[today.draws.below(4, Purpose.MEMBERSHIP, 0, 12)])
        .set(
            AthleteAgreements.PAIN_LIMIT_NRS, 3.0 + today.draws.below(3, Purpose.MEMBERSHIP, 0, 13))
        .set(
            AthleteAgreements.COMFORT_LIMITS,
            share < 0.2 ? "no hard surface, and no double days" : "none stated")
        .set(AthleteAgreements.CONSENT, share < 0.8 ? "care_team_and_research" : "care_and_team")
        .knownAt(member.from(), 500)
        .write();
  }

  /** Writes the plan of a day and what was prescribed beside it. */
  void plan(Today today) {
    Squad squad = today.member.squad();
    String kind =
        today.plannedAu == 0
            ? "rest"
            : today.isMatchDay() ? "match" : squad.isDeload(today.seasonWeek) ? "deload" : "load";
    plans
        .set(Plans.ATHLETE_ID, today.member.id())
        .day(Plans.DAY, today.day)
        .set(Plans.PLANNED_LOAD_AU, today.plannedAu)
        .set(Plans.KIND, kind)
        // the week's plan is out on the Sunday before
        .knownAt(today.day - today.weekday - 1, 1_080)
        .write();
    boolean inSeason = squad.phase(today.seasonWeek) != Squad.Phase.OFF;
    if (inSeason && (today.weekday == 1 || today.weekday == 3)) {
      intervention(today, today.weekday == 1 ? "strength" : "stability");
    }
  }

  private void intervention(Today today, String kind) {
    double prescribed = kind.equals("strength") ? 40 : 20;
    double share = today.draws.uniform(Purpose.INTERVENTION, today.day);
    double adherence = 0.55 + 0.4 * today.member.compliance();
    interventions
        .set(Interventions.ATHLETE_ID, today.member.id())
        .day(Interventions.DAY, today.day)
        .set(Interventions.KIND, kind)
        .set(Interventions.PRESCRIBED_MIN, prescribed)
        .knownAt(today.day, 1_100);
    if (today.draws.uniform(Purpose.INTERVENTION, today.day, 1) >= 0.1) {
      double done = share < adherence ? prescribed : 5 * Math.floor(prescribed * share / 10);
      interventions.set(Interventions.DONE_MIN, done);
    }
    interventions.write();
  }
}
