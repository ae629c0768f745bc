package org.loadstone.risk.study;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.loadstone.risk.RiskTable;

/** Refuses an evaluation on athletes or days that the model could know. */
public final class LeakageGuard {
  private LeakageGuard() {}

  /**
   * Checks that no athlete is on both sides and that the outcome of every training row was settled
   * before the first held-out day: day + embargo &lt; first held-out day.
   *
   * @throws IllegalArgumentException naming the athletes or days that overlap
   */
  public static void require(RiskTable training, RiskTable holdout, int embargoDays) {
    Set<String> shared = new TreeSet<>(present(training));
    shared.retainAll(present(holdout));
    if (!shared.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot evaluate model: %d athletes in training and holdout, such as %s; split by athlete"
              .formatted(shared.size(), shared.iterator().next()));
    }
    if (training.rows() == 0 || holdout.rows() == 0) {
      return;
    }
    int last = Arrays.stream(training.days()).max().orElseThrow();
    int first = Arrays.stream(holdout.days()).min().orElseThrow();
    if (last + embargoDays >= first) {
      throw new IllegalArgumentException(
          "Cannot evaluate model: training ends on day %d, holdout begins on day %d; leave more than"
                  .formatted(last, first)
              + " %d days between them".formatted(embargoDays));
    }
  }

  private static Set<String> present(RiskTable table) {
    Set<String> ids = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      ids.add(table.athleteId(row));
    }
    return ids;
  }
}
