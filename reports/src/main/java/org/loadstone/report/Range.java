package org.loadstone.report;

/**
 * What is usual for one athlete.
 *
 * @param lower at most {@code upper}
 */
public record Range(double lower, double upper) {
  public Range {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "Cannot show range: %s to %s; give lower before upper".formatted(lower, upper));
    }
  }
}
