package org.loadstone.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A decision tree: rules in the order in which they are asked, each perhaps with rules below it;
 * the first that fires gives the adjustment.
 *
 * @param version changes whenever a rule or the order does
 * @param rules most pressing first
 */
public record AdjustmentRules(String version, List<AdjustmentRule> rules) {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if two rules of the tree share a name
   */
  public AdjustmentRules {
    rules = List.copyOf(rules);
    requireNames(rules, new HashSet<>());
  }

  private static void requireNames(List<AdjustmentRule> rules, Set<String> names) {
    for (AdjustmentRule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException(
            "Cannot list rule %s twice; give each name once".formatted(rule.name()));
      }
      requireNames(rule.below(), names);
    }
  }

  /** Returns what the first rule that fires suggests, or empty when none does. */
  public Optional<Adjustment> find(Situation situation) {
    return rules.stream().flatMap(rule -> rule.find(situation).stream()).findFirst();
  }

  /** Returns the number of rules in the tree. */
  public int count() {
    return count(rules);
  }

  private static int count(List<AdjustmentRule> rules) {
    return rules.stream().mapToInt(rule -> 1 + count(rule.below())).sum();
  }
}
