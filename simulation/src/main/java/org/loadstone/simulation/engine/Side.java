package org.loadstone.simulation.engine;

import java.util.Locale;

/** Side of the body. */
public enum Side {
  LEFT,
  RIGHT;

  /** Returns the name as written in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
