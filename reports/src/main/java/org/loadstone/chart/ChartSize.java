package org.loadstone.chart;

/**
 * Width and height in CSS pixels, each 40 to 4000; a page may scale the drawing.
 *
 * @param width horizontal extent, legend and axis included
 * @param height vertical extent without legend and title, axis included
 */
public record ChartSize(int width, int height) {
  private static final int LEAST = 40;
  private static final int MOST = 4000;

  public ChartSize {
    if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
      throw new IllegalArgumentException(
          "Cannot size chart: %d x %d; take %d to %d pixels".formatted(width, height, LEAST, MOST));
    }
  }

  /** Returns a size of {@code width} by {@code height} pixels. */
  public static ChartSize of(int width, int height) {
    return new ChartSize(width, height);
  }
}
