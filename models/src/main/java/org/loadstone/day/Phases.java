package org.loadstone.day;

import java.util.List;
import org.loadstone.schema.table.SeasonPhases;

/** The phases of a season, so that a fold can hold one as a number. */
public final class Phases {
  /** The names in the order of their codes. */
  public static final List<String> NAMES = SeasonPhases.PHASE.allowed();

  private Phases() {}
}
