package org.loadstone.simulation.engine;

import java.io.Serializable;

/**
 * One constant of the twin.
 *
 * @param name dotted name, such as {@code bone.damage_exponent}
 * @param value the value in use
 * @param unit unit of the value
 * @param low smallest plausible value
 * @param high largest plausible value
 * @param source where value and range come from; a DOI where there is one
 */
public record Parameter(
    String name, double value, String unit, double low, double high, String source)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the value is not finite or lies outside its range
   */
  public Parameter {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "Cannot use engine parameter "
              + name
              + ": "
              + value
              + " "
              + unit
              + "; give a value from "
              + low
              + " to "
              + high);
    }
  }

  /** Returns this parameter with another value. */
  public Parameter with(double other) {
    return new Parameter(name, other, unit, low, high, source);
  }
}
