package org.loadstone.simulation.generate;

/** How many of the written rows are spoiled. */
public enum Dirtiness {
  /** No row. */
  CLEAN(0),
  /** About one row in a thousand for each kind of error that a table can have. */
  REALISTIC(0.001),
  /** About one row in a hundred. */
  FILTHY(0.01);

  private final double rate;

  Dirtiness(double rate) {
    this.rate = rate;
  }

  double rate() {
    return rate;
  }
}
