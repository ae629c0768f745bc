package org.loadstone.advice;

/**
 * A rule that fired for an athlete.
 *
 * @param rule the rule
 * @param value the athlete's value, in the unit of the rule's first condition
 * @param limit the limit it was compared with
 * @param origin where a personal limit comes from; empty for a fixed one
 */
public record Adjustment(AdjustmentRule rule, double value, double limit, String origin) {
  /** Returns the condition whose value is shown. */
  public Condition condition() {
    return rule.conditions().getFirst();
  }
}
