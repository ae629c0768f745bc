package org.loadstone.simulation.engine;

import java.util.Locale;

/** Surface of a day's session. */
public enum Surface {
  GRASS,
  ARTIFICIAL,
  HARD;

  /** Returns the name as written in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
