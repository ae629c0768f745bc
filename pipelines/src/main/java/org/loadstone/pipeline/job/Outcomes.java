package org.loadstone.pipeline.job;

import org.loadstone.label.OutcomeDefinition;

/** Which outcome a store's data can carry. */
final class Outcomes {
  /**
   * Returns recurrence when medical staff recorded injuries, otherwise a new report at the same
   * site.
   */
  static OutcomeDefinition of(boolean recorded, int horizonDays) {
    return recorded
        ? OutcomeDefinition.recurrence(horizonDays)
        : OutcomeDefinition.siteReReport(horizonDays);
  }

  /** Returns the outcome of that name. */
  static OutcomeDefinition named(String name, int horizonDays) {
    return of(name.startsWith("recurrence"), horizonDays);
  }

  private Outcomes() {}
}
