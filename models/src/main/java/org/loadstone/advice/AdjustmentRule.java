package org.loadstone.advice;

import java.util.List;
import java.util.Optional;

/**
 * One rule of the list.
 *
 * @param name short name, unique in the list
 * @param conditions all must hold; the first is the one whose value is shown
 * @param text what staff may do, one sentence without its full stop
 * @param timeline what that should do to the plan or the return, without its full stop
 * @param source publication with DOI, and what the threshold is not
 */
public record AdjustmentRule(
    String name, List<Condition> conditions, String text, String timeline, String source) {
  public AdjustmentRule {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot define rule %s: 0 conditions; give at least one".formatted(name));
    }
  }

  /** Returns the adjustment when every condition holds. */
  public Optional<Adjustment> find(Situation situation) {
    if (!conditions.stream().allMatch(condition -> condition.holds(situation))) {
      return Optional.empty();
    }
    Condition shown = conditions.getFirst();
    return Optional.of(
        new Adjustment(
            this,
            situation.find(shown.feature()).orElseThrow(),
            shown.limit().in(situation),
            shown.limit().origin(situation)));
  }
}
