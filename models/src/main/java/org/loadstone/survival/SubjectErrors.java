package org.loadstone.survival;

import java.util.Arrays;

/**
 * Standard errors that take the rows of one subject as one draw: infinitesimal jackknife, the root
 * of the sum over subjects of their squared influence.
 *
 * @param hazard standard error of sum d/n at each time of the table
 * @param logSurvival standard error of the log of prod (1 - d/n), 0 once that is 0
 */
record SubjectErrors(double[] hazard, double[] logSurvival) {

  static SubjectErrors of(SurvivalData data, int[] rows, EventTable t) {
    int n = t.time().length;
    double[] hazard = new double[n];
    double[] logSurvival = new double[n];
    int[] code = Arrays.stream(rows).map(i -> data.subject[i]).sorted().distinct().toArray();
    InfluenceSum plain = new InfluenceSum(code.length);
    InfluenceSum log = new InfluenceSum(code.length);
    int[] byStop = SurvivalData.ascending(rows, data.stop);
    int[] byStart = SurvivalData.ascending(rows, data.start);
    int entered = 0;
    int ended = 0;
    boolean isOver = false;
    for (int k = 0; k < n; k++) {
      for (; entered < rows.length && data.start[byStart[entered]] < t.time()[k]; entered++) {
        int row = byStart[entered];
        change(plain, log, subject(code, data, row), data.weight[row]);
      }
      double risk = t.atRisk()[k];
      double rate = t.events()[k] == 0 ? 0 : t.events()[k] / risk;
      isOver |= rate >= 1;
      double odds = isOver ? 0 : 1 / (risk * (1 - rate));
      plain.shift(rate == 0 ? 0 : -rate / risk);
      log.shift(rate * odds);
      for (int i = ended; i < rows.length && data.stop[byStop[i]] == t.time()[k]; i++) {
        int row = byStop[i];
        if (data.cause[row] > 0 && data.weight[row] > 0) {
          plain.jump(subject(code, data, row), data.weight[row] / risk);
          log.jump(subject(code, data, row), -data.weight[row] * odds);
        }
      }
      for (; ended < rows.length && data.stop[byStop[ended]] == t.time()[k]; ended++) {
        int row = byStop[ended];
        change(plain, log, subject(code, data, row), -data.weight[row]);
      }
      hazard[k] = plain.root();
      logSurvival[k] = isOver ? 0 : log.root();
    }
    return new SubjectErrors(hazard, logSurvival);
  }

  private static int subject(int[] code, SurvivalData data, int row) {
    return Arrays.binarySearch(code, data.subject[row]);
  }

  private static void change(InfluenceSum a, InfluenceSum b, int subject, double weight) {
    a.change(subject, weight);
    b.change(subject, weight);
  }
}
