package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.RiskTable;

/**
 * A split by athlete and forward in time at once: each athlete is in one fold; a fold is tested on
 * its athletes from the cut day on, by a model of the other athletes' rows whose outcome was
 * settled before the cut.
 *
 * @param cutDay first day of the test window, days since 1970-01-01
 * @param embargoDays days that a training row must lie before the cut, more than
 * @param folds folds with test rows, ascending by number
 */
public record SplitPlan(int cutDay, int embargoDays, List<Fold> folds) {
  /**
   * One fold.
   *
   * @param number 0 to folds - 1
   * @param train training rows, ascending; may be none
   * @param test test rows, ascending; at least one
   */
  public record Fold(int number, int[] train, int[] test) {
    /**
     * Returns a fold.
     *
     * @throws IllegalArgumentException if an athlete or a day is on both sides
     */
    public static Fold of(RiskTable table, int number, int[] train, int[] test, int embargoDays) {
      LeakageGuard.require(table.subset(train), table.subset(test), embargoDays);
      return new Fold(number, train, test);
    }
  }

  /** Copies the list. */
  public SplitPlan {
    folds = List.copyOf(folds);
  }

  /** Returns the plan of a study over the table. */
  public static SplitPlan of(RiskTable table, StudySettings settings) {
    int cut =
        settings
            .plan()
            .testFrom()
            .map(day -> (int) day.toEpochDay())
            .orElseGet(() -> cutDay(table, settings.testShare()));
    int embargo = settings.embargoDays();
    int[] fold = new AthleteFolds(settings.folds(), settings.seed()).of(table);
    List<Fold> folds = new ArrayList<>();
    for (int f = 0; f < settings.folds(); f++) {
      int number = f;
      int[] test = rows(table, row -> fold[row] == number && table.day(row) >= cut);
      int[] train = rows(table, row -> fold[row] != number && table.day(row) + embargo < cut);
      if (test.length > 0) {
        folds.add(Fold.of(table, number, train, test, embargo));
      }
    }
    return new SplitPlan(cut, embargo, folds);
  }

  /**
   * Returns the first day from which on at most {@code testShare} of the rows lie, or the last day
   * where even that holds more; 0 for an empty table.
   */
  public static int cutDay(RiskTable table, double testShare) {
    int[] days = table.days().clone();
    if (days.length == 0) {
      return 0;
    }
    Arrays.sort(days);
    int last = days[days.length - 1];
    int at = (int) Math.ceil(days.length * (1 - testShare));
    int cut = days[Math.min(at, days.length - 1)];
    boolean splitsADay = at > 0 && at < days.length && days[at - 1] == cut;
    return splitsADay ? Math.min(cut + 1, last) : cut;
  }

  private static int[] rows(RiskTable table, IntPredicate kept) {
    return IntStream.range(0, table.rows()).filter(kept).toArray();
  }
}
