package org.loadstone.feature;

import org.loadstone.day.DayBuffer;
import org.loadstone.day.KnownDays;

/**
 * Folds one athlete's days night by night, each night with what was known by then.
 *
 * <p>Late news (a session entered two days later) changes days already folded: the fold goes back
 * to the evening before the earliest of them and folds again, so that the features of a night
 * always equal a fold from the start over everything known that night.
 */
public final class AthleteFold {
  private static final int REMEMBERED = 32;

  private final FeatureSet set;
  private final KnownDays days;
  private final int first;
  private final double[] origin;
  private final double[] state;
  private final double[][] remembered = new double[REMEMBERED][];
  private final DayBuffer buffer = new DayBuffer();
  private final FeatureRow row;
  private int next;

  private AthleteFold(FeatureSet set, KnownDays days, int first, double[] origin) {
    this.set = set;
    this.days = days;
    this.first = first;
    this.next = first;
    this.origin = origin;
    this.state = origin.clone();
    this.row = set.row();
  }

  /** Starts before {@code first}, the athlete's first day in a squad. */
  public static AthleteFold starting(FeatureSet set, KnownDays days, int first) {
    return new AthleteFold(set, days, first, new double[set.stateSize()]);
  }

  /**
   * Goes on after a stored state. Its nights equal those of a fold from the start as long as
   * nothing becomes known of the state's days, see {@link #isSettled}.
   *
   * @throws IllegalArgumentException if the state belongs to a set of another size
   */
  public static AthleteFold resuming(FeatureSet set, KnownDays days, FoldState state) {
    if (state.state().length != set.stateSize()) {
      throw new IllegalArgumentException(
          "Cannot resume a fold: the state has %d numbers, the set %d; fold the history again"
              .formatted(state.state().length, set.stateSize()));
    }
    return new AthleteFold(set, days, state.day() + 1, state.state());
  }

  /**
   * Returns true if nothing known on the nights after {@code day}, up to {@code last}, is about
   * {@code day} or earlier.
   */
  public static boolean isSettled(KnownDays days, int day, int last) {
    for (int night = day + 1; night <= last; night++) {
      if (days.earliestNews(night) <= day) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the state after one night: a fold from {@code first} over what was known that night.
   * {@link #night()} of that night reads the same.
   */
  public static FoldState on(FeatureSet set, KnownDays days, int first, int night) {
    double[] state = new double[set.stateSize()];
    DayBuffer buffer = new DayBuffer();
    for (int day = first; day <= night; day++) {
      days.fill(buffer, day, night);
      set.step(state, 0, buffer);
    }
    return new FoldState(night, state);
  }

  /** Folds the next day and returns its features as of that night; the row is reused. */
  public FeatureRow night() {
    int night = next;
    int from = Math.max(first, days.earliestNews(night));
    if (from < night) {
      rewind(from);
    }
    for (int day = next; day <= night; day++) {
      days.fill(buffer, day, night);
      set.step(state, 0, buffer);
      remember(day);
    }
    next = night + 1;
    set.read(state, 0, row);
    return row;
  }

  /** Returns the state after the last day folded. */
  public FoldState state() {
    return new FoldState(next - 1, state.clone());
  }

  private void rewind(int day) {
    boolean isRemembered = day > first && next - day < REMEMBERED;
    if (isRemembered) {
      System.arraycopy(remembered[slot(day - 1)], 0, state, 0, state.length);
      next = day;
    } else {
      System.arraycopy(origin, 0, state, 0, state.length);
      next = first;
    }
  }

  private void remember(int day) {
    int slot = slot(day);
    if (remembered[slot] == null) {
      remembered[slot] = state.clone();
    } else {
      System.arraycopy(state, 0, remembered[slot], 0, state.length);
    }
  }

  private static int slot(int day) {
    return Math.floorMod(day, REMEMBERED);
  }
}
