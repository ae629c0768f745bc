package org.loadstone.label;

/** Which days are at risk of an outcome, and which injuries are one. */
public enum Scope {
  /** Days after an earlier injury; an injury of the same place is the outcome, others compete. */
  AGAIN,
  /** All days of full availability; every injury is the outcome. */
  ANY
}
