package org.loadstone.risk;

import java.util.stream.IntStream;

/**
 * Every k-th row, for choices that need no more: neighbouring days of an athlete say nearly the
 * same. Onsets say different things: the step is at most the mean number of days before one, so
 * that few are lost, or leaves about {@value #ONSETS} of them.
 */
public final class Thinning {
  private static final int ROWS = 4_000;
  private static final int ONSETS = 400;

  private Thinning() {}

  /** Returns the rows to choose a setting on; the table itself where it is small. */
  public static RiskTable forChoice(RiskTable train) {
    int onsets = Math.max(1, train.onsetCount());
    int daysToAnOnset = train.events() / onsets;
    int step = Math.min(train.rows() / ROWS, Math.max(daysToAnOnset, onsets / ONSETS));
    return step <= 1
        ? train
        : train.subset(
            IntStream.iterate(0, row -> row < train.rows(), row -> row + step).toArray());
  }
}
