package org.loadstone.schema;

/** Who may see a column: role views select by it. */
public enum Sensitivity {
  /** Says nothing about one athlete. */
  OPEN,
  /** Identifies or describes an athlete. */
  PERSONAL,
  /** Training and performance: coaching staff. */
  TRAINING,
  /** Health data in the sense of data-protection law: medical staff. */
  HEALTH,
  /** Psychological assessments and an athlete's own confidential words. */
  CONFIDENTIAL
}
