package org.loadstone.feature;

import java.util.Arrays;
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
  private final double[] state;
  private final double[] remembered;
  private final DayBuffer buffer = new DayBuffer();
  private final FeatureRow row;
  private int next;

  private AthleteFold(FeatureSet set, KnownDays days, int first) {
    this.set = set;
    this.days = days;
    this.first = first;
    this.next = first;
    this.state = new double[set.stateSize()];
    this.remembered = new double[REMEMBERED * set.stateSize()];
    this.row = set.row();
  }

  /** Starts before {@code first}, the athlete's first day in a squad. */
  public static AthleteFold starting(FeatureSet set, KnownDays days, int first) {
    return new AthleteFold(set, days, first);
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
      System.arraycopy(state, 0, remembered, slot(day), state.length);
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
      System.arraycopy(remembered, slot(day - 1), state, 0, state.length);
      next = day;
    } else {
      Arrays.fill(state, 0);
      next = first;
    }
  }

  private int slot(int day) {
    return Math.floorMod(day, REMEMBERED) * state.length;
  }
}
