package org.loadstone.day;

import org.loadstone.schema.Unit;

/** A measure of training load that sums over the sessions of a day. */
public enum LoadMeasure {
  /** Session RPE: duration (min) times CR10 rating (Foster 2001). */
  SRPE("srpe", Unit.ARBITRARY),
  DISTANCE("distance", Unit.METRE),
  HIGH_SPEED_DISTANCE("high_speed", Unit.METRE),
  IMPACTS("impacts", Unit.COUNT),
  /** Banister's training impulse, see {@link SessionLoad#banisterTrimp}. */
  TRIMP("trimp", Unit.ARBITRARY);

  private final String label;
  private final Unit unit;

  LoadMeasure(String label, Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  /** Returns the prefix of feature names. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }

  /** Returns whether every session of a day must have it: none is done without any of it. */
  boolean isOfEverySession() {
    return this == SRPE || this == TRIMP;
  }
}
