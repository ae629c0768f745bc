package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An athlete on the watch list: why, and what could be adjusted.
 *
 * @param athleteId id of an athlete of the report
 * @param reasons strongest first, at most three
 * @param suggestion the adjustment that a stated rule suggests
 */
public record WatchItem(String athleteId, List<Reason> reasons, Part<Suggestion> suggestion) {
  private static final int MOST_REASONS = 3;

  public WatchItem {
    reasons = List.copyOf(reasons);
    if (reasons.size() > MOST_REASONS) {
      throw new IllegalArgumentException(
          "Cannot show reasons: %s; give the strongest %s".formatted(reasons.size(), MOST_REASONS));
    }
  }

  /**
   * One contribution to the estimate.
   *
   * @param feature the feature in plain words
   * @param value its value
   * @param unit unit of the value, may be empty
   * @param ownNormal the athlete's own usual range
   * @param evidence day of the newest row behind the value
   * @param direction where it moves the estimate
   */
  public record Reason(
      String feature,
      double value,
      String unit,
      Optional<Range> ownNormal,
      LocalDate evidence,
      Direction direction) {}

  /** Where a feature moves the estimate; a statement about the model, not about the body. */
  public enum Direction {
    HIGHER("goes with a higher estimate"),
    LOWER("goes with a lower estimate");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    /** Returns the words on the page. */
    public String words() {
      return words;
    }
  }

  /**
   * What staff may change.
   *
   * @param text the adjustment, such as "Take Tuesday's intervals out"
   * @param rule name of the rule that suggests it
   * @param threshold the rule's threshold with unit
   * @param value the athlete's value with unit
   * @param timeline what it should do to the plan or the return, in words
   * @param basis what the rule rests on, with its limits
   */
  public record Suggestion(
      String text, String rule, String threshold, String value, String timeline, String basis) {}
}
