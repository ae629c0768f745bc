package org.loadstone.day;

/** Means of the trials of each limb; a test counts when both limbs were measured. */
final class LimbPairs {
  private static final int TESTS = LimbTest.values().length;

  private final double[] sum = new double[2 * TESTS];
  private final int[] trials = new int[2 * TESTS];
  private boolean any;

  void add(LogEntry.Limb limb) {
    int at = 2 * limb.test().ordinal() + (limb.right() ? 1 : 0);
    sum[at] += limb.value();
    trials[at]++;
    any = true;
  }

  void into(DayBuffer day) {
    if (!any) {
      return;
    }
    for (LimbTest test : LimbTest.values()) {
      int left = 2 * test.ordinal();
      if (trials[left] > 0 && trials[left + 1] > 0) {
        day.test(test, sum[left] / trials[left], sum[left + 1] / trials[left + 1]);
      }
    }
  }
}
