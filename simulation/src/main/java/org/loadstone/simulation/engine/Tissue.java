package org.loadstone.simulation.engine;

import java.util.Locale;

/** Kind of tissue; the first three carry training load, ligaments are hurt by acute events only. */
public enum Tissue {
  BONE,
  TENDON,
  MUSCLE,
  LIGAMENT;

  /** Number of tissues that accumulate damage from load; they come first. */
  static final int LOADED = 3;

  /** Returns the name as written in tables and parameter files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
