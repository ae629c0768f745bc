package org.loadstone.risk.recurrent;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.loadstone.risk.RiskTable;

/**
 * The time at risk that each row of a labelled table stands for: from its day to the athlete's next
 * row, to the onset if that comes first, and at most a week on.
 *
 * <p>A row's label says that no outcome came before its onset, or within the horizon; so the day
 * after each row was seen, the last row of an athlete included, though rows whose horizon had not
 * ended are not in the table. Each onset is the end of the last row before it, and of no other. A
 * gap of up to a week is bridged with the features before it, with and without an onset at its end
 * alike: an athlete who pauses in the days before an injury is then not lost. A longer gap is time
 * away: neither it nor an onset at its end counts.
 *
 * @param days n lengths in days, 1 to 7
 * @param event n marks: whether the onset ends it
 */
record FollowUp(int[] days, boolean[] event) {
  static final int MOST_DAYS = 7;

  static FollowUp of(RiskTable table) {
    int n = table.rows();
    int[] days = new int[n];
    boolean[] event = new boolean[n];
    int[] athlete = table.athleteCodes();
    for (int row = 0; row < n; row++) {
      boolean isLast = row + 1 == n || athlete[row + 1] != athlete[row];
      int gap = isLast ? MOST_DAYS : table.day(row + 1) - table.day(row);
      OptionalInt onset = table.onset(row);
      int until = onset.isPresent() ? onset.getAsInt() - table.day(row) : Integer.MAX_VALUE;
      days[row] = Math.min(until, Math.min(gap, MOST_DAYS));
      event[row] = until == days[row];
    }
    return new FollowUp(days, event);
  }

  /** Returns how many onsets end a row. */
  int events() {
    return (int) IntStream.range(0, event.length).filter(row -> event[row]).count();
  }

  /** Returns the days at risk of all rows. */
  int total() {
    return Arrays.stream(days).sum();
  }
}
