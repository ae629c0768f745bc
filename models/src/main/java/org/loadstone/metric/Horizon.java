package org.loadstone.metric;

/**
 * What a sample holds on either side of a horizon.
 *
 * @param cases rows with cause 1 by it, repeats counted
 * @param beyond rows followed beyond it
 */
record Horizon(long cases, long beyond, double time) {
  static Horizon of(SurvivalSample s, double time) {
    long cases = 0;
    long beyond = 0;
    for (int i = 0; i < s.time.length; i++) {
      if (s.time[i] > time) {
        beyond += s.count[i];
      } else if (s.cause[i] == 1) {
        cases += s.count[i];
      }
    }
    return new Horizon(cases, beyond, time);
  }

  /** Returns why outcomes by the horizon cannot be weighted, or null if they can. */
  String reason() {
    return beyond == 0 ? "nobody is followed beyond %s".formatted(time) : null;
  }

  static void requireRisks(SurvivalSample s, double[] risk) {
    SurvivalSample.requireLength("risks", risk.length, s.time.length);
    for (int i = 0; i < risk.length; i++) {
      if (!(risk[i] >= 0 && risk[i] <= 1)) {
        throw new IllegalArgumentException(
            "Cannot use risk: %s in row %d; give a probability in [0, 1]".formatted(risk[i], i));
      }
    }
  }

  /** Returns the Aalen-Johansen estimate of cause 1 by {@code t}. */
  static double incidence(SurvivalSample s, double t) {
    double free = 1;
    double incidence = 0;
    double risk = s.size;
    for (int from = 0; from < s.order.length && s.time[s.order[from]] <= t; ) {
      int to = s.tiedUntil(from);
      double own = 0;
      double any = 0;
      double all = 0;
      for (int k = from; k < to; k++) {
        int i = s.order[k];
        own += s.cause[i] == 1 ? s.count[i] : 0;
        any += s.cause[i] > 0 ? s.count[i] : 0;
        all += s.count[i];
      }
      incidence += own == 0 ? 0 : free * own / risk;
      free *= any == 0 ? 1 : (risk - any) / risk;
      risk -= all;
      from = to;
    }
    return incidence;
  }
}
