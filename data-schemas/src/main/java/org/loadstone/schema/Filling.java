package org.loadstone.schema;

/** How often a value of a column is expected, and how much it is expected to vary. */
public enum Filling {
  /** In most rows, and varying between them. */
  USUAL,
  /** Only where it applies, such as the end of a membership: absence says nothing. */
  WHERE_IT_APPLIES,
  /** Says how other columns are read, such as the best answer of a scale: may never vary. */
  SETTING
}
