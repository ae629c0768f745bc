package org.loadstone.simulation.generate;

import org.loadstone.random.Purpose;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.PsychReadiness;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.simulation.engine.Site;
import org.loadstone.simulation.engine.Tissue;

/** Writes injuries, illnesses, rehabilitation and readiness of one athlete. */
final class MedicalLog {
  private static final double ILLNESSES_PER_DAY = 1.4 / 364;
  private static final double LATE = 0.08;
  private static final double LINKED = 0.8;
  private static final double UNDIAGNOSED = 0.04;

  private final RawTable injuries;
  private final RawTable illnesses;
  private final RawTable milestones;
  private final RawTable readiness;
  private final TruthLog truth;

  private final String[] lastAtSpot = new String[2 * Site.values().length];
  private String current = "";
  private int onset;
  private int layoff;
  private int number;
  private int illUntil;

  MedicalLog(RawTables tables, TruthLog truth) {
    injuries = tables.of(Injuries.TABLE);
    illnesses = tables.of(Illnesses.TABLE);
    milestones = tables.of(RehabMilestones.TABLE);
    readiness = tables.of(PsychReadiness.TABLE);
    this.truth = truth;
  }

  /** Returns whether the athlete is ill today; a new illness is written when it begins. */
  boolean isIll(Today today) {
    if (today.day <= illUntil) {
      return true;
    }
    if (today.draws.uniform(Purpose.ILLNESS, today.day) >= ILLNESSES_PER_DAY) {
      return false;
    }
    illUntil = today.day + 1 + today.draws.below(6, Purpose.ILLNESS, today.day, 1);
    illnesses
        .set(Illnesses.ATHLETE_ID, today.member.id())
        .set(Illnesses.ILLNESS_ID, "ill-" + today.member.id() + "-" + today.day)
        .day(Illnesses.ONSET, today.day)
        .set(
            Illnesses.PROBLEMS,
            today.draws.uniform(Purpose.ILLNESS, today.day, 2) < 0.7 ? "cough;fever" : "stomach")
        .knownAt(today.day, 600);
    if (illUntil < today.member.to()) {
      illnesses.day(Illnesses.RETURNED, illUntil + 1);
    }
    illnesses.write();
    return true;
  }

  /** Writes milestones of the layoff under way and readiness after it. */
  void morning(Today today) {
    if (current.isEmpty()) {
      if (today.day == today.member.from() || today.seasonWeek == 0 && today.weekday == 0) {
        psychology(today);
      }
      return;
    }
    int served = today.day - onset;
    if (layoff >= 7) {
      stage(today, served, 0.5, "pain_free_days", 2, 0);
      stage(today, served, 0.7, "straight_line_run", 1, 1);
      stage(today, served, 0.9, "lsi_hop_pct", 90, 2);
    }
    if (served == layoff + 1 || layoff >= 14 && served == (int) (0.75 * layoff)) {
      psychology(today);
    }
    if (served == layoff + 28) {
      psychology(today);
      current = "";
    }
  }

  private void stage(
      Today today, int served, double share, String criterion, double threshold, int lane) {
    boolean first = served == (int) Math.ceil(share * layoff);
    boolean again = served == layoff;
    if (!first && !again || served > layoff) {
      return;
    }
    double value =
        switch (lane) {
          case 0 -> Math.max(0, Math.round(4 - today.state.pain()));
          case 1 -> today.state.pain() < 3 ? 1 : 0;
          default -> hopSymmetry(today);
        };
    milestones
        .set(RehabMilestones.ATHLETE_ID, today.member.id())
        .set(RehabMilestones.INJURY_ID, current)
        .day(RehabMilestones.DAY, today.day)
        .set(RehabMilestones.CRITERION, criterion)
        .set(RehabMilestones.VALUE, value)
        .set(RehabMilestones.THRESHOLD, threshold)
        .set(RehabMilestones.PASSED, value >= threshold)
        .knownAt(today.day, 960)
        .write();
  }

  private static double hopSymmetry(Today today) {
    double error = 3 * today.draws.normal(Purpose.REHABILITATION, today.day);
    return Member.round(
        Math.max(50, Math.min(120, 100 - Math.abs(today.state.asymmetryPercent()) + error)), 1);
  }

  private void psychology(Today today) {
    double fear = today.state.fear();
    double noise = today.draws.normal(Purpose.PSYCHOLOGY, today.day);
    score(today, "i_prrs", clamp(Math.round(56 - 34 * fear + 3 * noise), 0, 60));
    score(today, "tsk_11", clamp(Math.round(17 + 22 * fear - 2 * noise), 11, 44));
  }

  private void score(Today today, String instrument, double score) {
    readiness
        .set(PsychReadiness.ATHLETE_ID, today.member.id())
        .day(PsychReadiness.DAY, today.day)
        .set(PsychReadiness.INSTRUMENT, instrument)
        .set(PsychReadiness.SCORE, score)
        .knownAt(today.day, 700)
        .write();
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /** Writes the injury that began in today's session. */
  void injured(Today today, Session session) {
    int spot = today.state.injuredSpot();
    onset = today.day;
    layoff = today.state.layoffLeft();
    number++;
    current = "inj-" + today.member.id() + "-" + number;
    String earlier = lastAtSpot[spot] == null ? "" : lastAtSpot[spot];
    row(today, session, spot, earlier);
    truth.injury(today, current, spot, earlier, layoff);
    lastAtSpot[spot] = current;
  }

  private void row(Today today, Session session, int spot, String earlier) {
    Site site = Site.ofSpot(spot);
    boolean acute = today.state.injuryIsAcute();
    boolean gradual =
        !acute
            && (site.tissue() != Tissue.MUSCLE
                || today.draws.uniform(Purpose.REPORTING, today.day, 20) < 0.25);
    injuries
        .set(Injuries.ATHLETE_ID, today.member.id())
        .set(Injuries.INJURY_ID, current)
        .day(Injuries.ONSET, onset)
        .set(Injuries.BODY_SITE, site.bodySite())
        .set(Injuries.SIDE, Site.sideOfSpot(spot).code())
        .set(Injuries.MODE, gradual ? "gradual" : "sudden")
        .set(Injuries.CONTACT, acute)
        .set(Injuries.ACTIVITY, session.race() ? "match" : "training");
    if (today.draws.uniform(Purpose.REPORTING, today.day, 21) >= UNDIAGNOSED) {
      injuries.set(Injuries.TISSUE, site.tissue().code());
    }
    if (onset + layoff < today.member.to()) {
      injuries.day(Injuries.RETURNED, onset + layoff + 1);
    }
    if (!earlier.isEmpty() && today.draws.uniform(Purpose.REPORTING, today.day, 22) < LINKED) {
      injuries.set(Injuries.RECURRENCE_OF, earlier);
    }
    boolean late = today.draws.uniform(Purpose.REPORTING, today.day, 23) < LATE;
    int days = late ? 2 + today.draws.below(10, Purpose.REPORTING, today.day, 24) : 1;
    injuries.knownAt(onset + days, 540).write();
  }
}
