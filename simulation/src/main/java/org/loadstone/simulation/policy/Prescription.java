package org.loadstone.simulation.policy;

/**
 * A day's load and the reason for it.
 *
 * @param loadAu load to do, AU, at least 0
 * @param rule the rule that bound
 * @param threshold that rule's threshold: a limit, a fraction or a week's factor
 * @param value what was compared with the threshold
 */
public record Prescription(double loadAu, Rule rule, double threshold, double value) {
  /**
   * @throws IllegalArgumentException if the load is negative or not finite
   */
  public Prescription {
    if (!(loadAu >= 0 && loadAu < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot prescribe a load: " + loadAu + " AU by " + rule + "; give 0 AU or more");
    }
  }

  /** Returns a load that a shape asks for; threshold and value are the shape's factor. */
  public static Prescription of(double loadAu, Rule rule, double factor) {
    return new Prescription(loadAu, rule, factor, factor);
  }

  /** Returns this load, or the limit with its reason where the limit is lower. */
  public Prescription atMost(double limitAu, Rule because, double threshold, double value) {
    return loadAu <= limitAu ? this : new Prescription(limitAu, because, threshold, value);
  }

  /** Returns a share of this load with the reason; a rest day stays as it is. */
  public Prescription reducedTo(double share, Rule because, double threshold, double value) {
    return loadAu == 0 ? this : new Prescription(loadAu * share, because, threshold, value);
  }

  /** Returns the reason as a sentence with threshold and value. */
  public String reason() {
    return rule.text() + " (" + rule + ", threshold " + threshold + ", value " + value + ")";
  }
}
