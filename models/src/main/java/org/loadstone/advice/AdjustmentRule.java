package org.loadstone.advice;

import java.util.List;
import java.util.Optional;

/**
 * One rule of a tree.
 *
 * @param name short name, unique in the tree
 * @param conditions all must hold; the first is the one whose value is shown
 * @param text what staff may do, one sentence without its full stop
 * @param timeline what that should do to the plan or the return, without its full stop
 * @param source publication with DOI, and what the threshold is not
 * @param below rules asked once this one's conditions hold; the first that fires speaks instead
 */
public record AdjustmentRule(
    String name,
    List<Condition> conditions,
    String text,
    String timeline,
    String source,
    List<AdjustmentRule> below) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no condition
   */
  public AdjustmentRule {
    conditions = List.copyOf(conditions);
    below = List.copyOf(below);
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
    Optional<Adjustment> closer =
        below.stream().flatMap(rule -> rule.find(situation).stream()).findFirst();
    return closer.isPresent() ? closer.map(found -> found.under(name)) : own(situation);
  }

  private Optional<Adjustment> own(Situation situation) {
    Condition shown = conditions.getFirst();
    return Optional.of(
        new Adjustment(
            this,
            situation.find(shown.feature()).orElseThrow(),
            shown.limit().in(situation),
            shown.limit().origin(situation),
            List.of(name)));
  }
}
