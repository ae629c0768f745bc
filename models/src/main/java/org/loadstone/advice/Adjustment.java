package org.loadstone.advice;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule that fired for an athlete.
 *
 * @param rule the rule
 * @param value the athlete's value, in the unit of the rule's first condition
 * @param limit the limit it was compared with
 * @param origin where a personal limit comes from; empty for a fixed one
 * @param path names of the rules that led here, the top first, its own last
 */
public record Adjustment(
    AdjustmentRule rule, double value, double limit, String origin, List<String> path) {
  public Adjustment {
    path = List.copyOf(path);
  }

  Adjustment under(String name) {
    List<String> longer = new ArrayList<>(List.of(name));
    longer.addAll(path);
    return new Adjustment(rule, value, limit, origin, longer);
  }

  /** Returns the condition whose value is shown. */
  public Condition condition() {
    return rule.conditions().getFirst();
  }
}
