package org.loadstone.force;

import java.util.Locale;

/**
 * Whose force: runners' limbs that only alternate are first and second, for nobody told which is
 * left.
 */
public enum Limb {
  BOTH,
  LEFT,
  RIGHT,
  FIRST,
  SECOND;

  /** Returns the word of tables, such as {@code left}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
