package org.loadstone.simulation.generate;

import org.loadstone.random.Purpose;
import org.loadstone.simulation.engine.Exposure;

/**
 * What was done on a day: minutes, CR10 rating, and whether it was a match. Load = minutes x
 * rating.
 */
record Session(double minutes, double rpe, Exposure kind, boolean race) {
  static final Session NONE = new Session(0, 0, Exposure.TRAINING, false);

  private static final double MATCH_RPE = 7.2;

  /** Returns the session that an athlete makes of a prescription, AU. */
  static Session of(Today today, double prescribedAu) {
    if (prescribedAu <= 0) {
      return NONE;
    }
    if (today.isMatchDay() && today.state.isAvailable()) {
      return match(today, prescribedAu);
    }
    return training(today, prescribedAu);
  }

  private static Session training(Today today, double prescribedAu) {
    double x = prescribedAu / today.member.traits().habitualLoadAu();
    double effort =
        4.7 * StrictMath.pow(x, 0.35) + 0.45 * today.draws.normal(Purpose.SESSION, today.day);
    double rpe = Math.max(2, Math.min(9.5, Math.round(2 * effort) / 2.0));
    double asDone = prescribedAu * (1 + 0.09 * today.draws.normal(Purpose.SESSION, today.day, 1));
    double minutes = Math.max(15, Math.round(asDone / rpe / 5) * 5);
    return new Session(Math.min(240, minutes), rpe, Exposure.TRAINING, false);
  }

  /** Starters play most of it, others come on late or train instead. */
  private static Session match(Today today, double prescribedAu) {
    double z = today.draws.normal(Purpose.MATCH, today.day, 1);
    double rpe = Math.max(4, Math.min(10, Math.round(2 * (MATCH_RPE + 0.8 * z)) / 2.0));
    if (today.member.squad().runs()) {
      double minutes = Math.max(18, Math.round(prescribedAu / 8 * (1 + 0.05 * z)));
      return new Session(minutes, Math.max(rpe, 8), Exposure.TRAINING, true);
    }
    double u = today.draws.uniform(Purpose.MATCH, today.day);
    double starter = 0.62 + 0.25 * today.draws.normal(Purpose.MATCH, -1) * 0.5;
    if (u < starter) {
      double left = today.draws.uniform(Purpose.MATCH, today.day, 2);
      return new Session(left < 0.65 ? 90 : 55 + Math.round(30 * left), rpe, Exposure.MATCH, true);
    }
    if (u < starter + 0.22) {
      double on = today.draws.uniform(Purpose.MATCH, today.day, 3);
      return new Session(10 + Math.round(25 * on), Math.max(4, rpe - 1), Exposure.MATCH, true);
    }
    return training(today, 0.5 * prescribedAu);
  }

  double loadAu() {
    return minutes * rpe;
  }

  double hours() {
    return minutes / 60;
  }
}
