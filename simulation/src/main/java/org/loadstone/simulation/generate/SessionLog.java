package org.loadstone.simulation.generate;

import org.loadstone.random.Purpose;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.StrideSummaries;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.simulation.engine.Surface;

/** Writes sessions, matches and strides; some sessions lack their rating, a few are not logged. */
final class SessionLog {
  private static final double UNLOGGED = 0.012;
  private static final double WITHOUT_RPE = 0.03;
  private static final double LATE = 0.04;
  private static final double REHAB_RPE = 3;

  private final RawTable sessions;
  private final RawTable matches;
  private final RawTable strides;

  SessionLog(RawTables tables) {
    sessions = tables.of(TrainingSessions.TABLE);
    matches = tables.of(Matches.TABLE);
    strides = tables.of(StrideSummaries.TABLE);
  }

  /** Writes what was done; {@code doneAu} is less than the session on layoff. */
  void write(Today today, Session session, double doneAu) {
    if (doneAu <= 0 || u(today, 0) < UNLOGGED) {
      return;
    }
    if (session.race()) {
      match(today, session);
    } else if (today.state.isAvailable()) {
      session(
          today, session.minutes(), session.rpe(), today.member.squad().runs() ? "run" : "field");
    } else {
      session(today, Math.max(5, Math.round(doneAu / REHAB_RPE)), REHAB_RPE, "rehab");
    }
  }

  private void session(Today today, double minutes, double rpe, String modality) {
    Member member = today.member;
    String id = "s-" + member.id() + "-" + today.day;
    int start = 600 + 15 * today.draws.below(24, Purpose.SESSION, today.day, 2);
    sessions
        .set(TrainingSessions.ATHLETE_ID, member.id())
        .set(TrainingSessions.SESSION_ID, id)
        .day(TrainingSessions.DAY, today.day)
        .at(TrainingSessions.START, today.day, start)
        .set(TrainingSessions.DURATION_MIN, minutes)
        .set(TrainingSessions.MODALITY, modality)
        .set(TrainingSessions.SURFACE, surface(today))
        .set(TrainingSessions.PLANNED_LOAD_AU, today.plannedAu)
        .set(TrainingSessions.SOURCE, member.hasDevice() ? "watch" : "form");
    if (u(today, 1) >= WITHOUT_RPE) {
      sessions.set(TrainingSessions.RPE, rpe);
    }
    if (member.hasDevice()) {
      device(today, minutes, rpe, modality);
    }
    late(today, sessions, start + (int) minutes + 30);
    sessions.write();
    if (modality.equals("run") && member.hasDevice()) {
      stride(today, id, start + (int) minutes + 30);
    }
  }

  private void device(Today today, double minutes, double rpe, String modality) {
    double pace = modality.equals("run") ? 205 : modality.equals("rehab") ? 60 : 72;
    double effort = 0.82 + 0.035 * rpe + 0.04 * today.draws.normal(Purpose.SESSION, today.day, 3);
    double distance = Math.max(100, Math.round(minutes * pace * effort * 0.85 / 10) * 10);
    double fast =
        Math.max(0, 0.012 * (rpe - 2) + 0.01 * today.draws.normal(Purpose.SESSION, today.day, 4));
    double heart = 98 + 8.2 * rpe + 4 * today.draws.normal(Purpose.SESSION, today.day, 5);
    double mean = Math.max(75, Math.min(188, Math.round(heart)));
    sessions
        .set(TrainingSessions.DISTANCE_M, distance)
        .set(TrainingSessions.HIGH_SPEED_DISTANCE_M, (double) Math.round(distance * fast))
        .set(TrainingSessions.SPRINT_DISTANCE_M, (double) Math.round(distance * fast * 0.25))
        .set(TrainingSessions.IMPACTS, (double) Math.round(distance * 0.82))
        .set(TrainingSessions.MEAN_HR_BPM, mean)
        .set(TrainingSessions.MAX_HR_BPM, Math.min(205, mean + 12 + Math.round(2.2 * rpe)));
  }

  private void match(Today today, Session session) {
    Member member = today.member;
    boolean runs = member.squad().runs();
    double pace = runs ? 265 : 106;
    matches
        .set(Matches.ATHLETE_ID, member.id())
        .set(Matches.MATCH_ID, "m-" + member.squad().code() + "-" + today.day)
        .day(Matches.DAY, today.day)
        .set(Matches.MINUTES, session.minutes())
        .set(Matches.SURFACE, runs ? "road" : surface(today));
    if (u(today, 1) >= WITHOUT_RPE) {
      matches.set(Matches.RPE, session.rpe());
    }
    if (member.hasDevice()) {
      double z = today.draws.normal(Purpose.MATCH, today.day, 4);
      matches.set(
          Matches.DISTANCE_M, (double) Math.round(session.minutes() * pace * (1 + 0.05 * z)));
    }
    late(today, matches, 1_140);
    matches.write();
  }

  private void stride(Today today, String session, int minute) {
    double asymmetry = today.state.asymmetryPercent();
    double contact = 228 + 9 * today.draws.normal(Purpose.STRIDE, today.day);
    // the weaker limb stands for less of the stance
    double shift = 0.0012 * asymmetry + 0.004 * today.draws.normal(Purpose.STRIDE, today.day, 1);
    double left = contact * (1 + shift);
    double right = contact * (1 - shift);
    strides
        .set(StrideSummaries.ATHLETE_ID, today.member.id())
        .set(StrideSummaries.SESSION_ID, session)
        .day(StrideSummaries.DAY, today.day)
        .set(
            StrideSummaries.CADENCE,
            Member.round(172 + 4 * today.draws.normal(Purpose.STRIDE, today.day, 2), 1))
        .set(
            StrideSummaries.CADENCE_CV_PCT,
            Member.round(2 + 0.8 * today.draws.uniform(Purpose.STRIDE, today.day, 3), 2))
        .set(StrideSummaries.CONTACT_LEFT_MS, Member.round(left, 1))
        .set(StrideSummaries.CONTACT_RIGHT_MS, Member.round(right, 1))
        .set(StrideSummaries.STRIDE_SYMMETRY_PCT, Member.round(100 * left / (left + right), 2))
        .set(
            StrideSummaries.LOADING_RATE,
            Member.round(68 + 6 * today.draws.normal(Purpose.STRIDE, today.day, 4), 1))
        .knownAt(today.day, minute)
        .write();
  }

  private static void late(Today today, RawTable table, int minute) {
    boolean late = u(today, 2) < LATE;
    int days = late ? 1 + today.draws.below(9, Purpose.REPORTING, today.day, 3) : 0;
    table.knownAt(today.day + days, Math.min(1_439, minute));
  }

  private static String surface(Today today) {
    boolean runs = today.member.squad().runs();
    Surface surface = today.state.surface();
    return switch (surface) {
      case GRASS -> runs ? "trail" : "grass";
      case ARTIFICIAL -> runs ? "track" : "artificial";
      case HARD -> runs ? "road" : "indoor";
    };
  }

  private static double u(Today today, int lane) {
    return today.draws.uniform(Purpose.REPORTING, today.day, lane);
  }
}
