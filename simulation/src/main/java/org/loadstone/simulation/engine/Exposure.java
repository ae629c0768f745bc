package org.loadstone.simulation.engine;

/** What a day's load was made of, as far as the acute hazard differs. */
public enum Exposure {
  TRAINING,
  MATCH
}
