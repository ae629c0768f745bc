package org.loadstone.day;

/** The trials of each limb; a test counts when both limbs were measured. */
final class LimbPairs {
  private static final LimbTest[] TESTS = LimbTest.values();

  private final Trials[] trials = new Trials[2 * TESTS.length];
  private boolean any;

  void add(LogEntry.Limb limb) {
    int at = 2 * limb.test().ordinal() + (limb.right() ? 1 : 0);
    trials[at] = trials[at] == null ? Trials.ofOne(limb.value()) : trials[at].plus(limb.value());
    any = true;
  }

  void into(DayBuffer day) {
    if (!any) {
      return;
    }
    for (LimbTest test : TESTS) {
      int left = 2 * test.ordinal();
      if (trials[left] != null && trials[left + 1] != null) {
        day.test(test, trials[left], trials[left + 1]);
      }
    }
  }
}
