package org.loadstone.risk;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.loadstone.label.FollowUp;

/**
 * Athlete-days at risk with their features and what is known of the time after them: any study over
 * them, whatever its horizon, is a choice of rows and labels.
 */
public final class AtRiskDays {
  private static final String UNTIL = "followed_until";
  private static final String NEXT = "next_onset";
  private static final String RECURS = "next_recurs";

  /** Columns that say what followed, never features: last day followed, next onset, recurrence. */
  public static final List<String> FOLLOW_UP = List.of(UNTIL, NEXT, RECURS);

  private final RiskTable features;
  private final FeatureColumn until;
  private final FeatureColumn next;
  private final FeatureColumn recurs;

  private AtRiskDays(RiskTable stored) {
    this.features =
        stored.withFeatures(
            stored.features().stream().filter(name -> !FOLLOW_UP.contains(name)).toList());
    this.until = stored.require(UNTIL);
    this.next = stored.require(NEXT);
    this.recurs = stored.require(RECURS);
  }

  /**
   * Returns the days of a table without labels whose columns are features and {@link #FOLLOW_UP}.
   *
   * @throws IllegalArgumentException if one of these columns is missing
   */
  public static AtRiskDays of(RiskTable stored) {
    return new AtRiskDays(stored);
  }

  /** Returns the rows without labels, features only. */
  public RiskTable features() {
    return features;
  }

  /** Returns the number of rows. */
  public int rows() {
    return features.rows();
  }

  /** Returns what is known of the time after a row's day. */
  public FollowUp followUp(int row) {
    return new FollowUp(
        features.day(row),
        (int) until.value()[row],
        next.present()[row] ? OptionalInt.of((int) next.value()[row]) : OptionalInt.empty(),
        recurs.value()[row] == 1);
  }

  /**
   * Returns the given rows with labels.
   *
   * @param onset of a row: day of the onset that makes it an event, empty if none does
   */
  public RiskTable labelled(int[] rows, IntFunction<OptionalInt> onset) {
    return features.subset(rows).withOnsets(i -> onset.apply(rows[i]));
  }
}
