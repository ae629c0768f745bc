package org.loadstone.chart;

/**
 * A word-sized estimate with its interval on a bar from zero, with a tick at a reference: its
 * description says what the eye sees.
 *
 * @param description read aloud in place of the strip
 * @param value the estimate, between its bounds
 * @param lower at least 0
 * @param upper at most {@code most}
 * @param reference where the tick stands, 0 to {@code most}
 * @param most right end of the bar, shared by strips that are to be compared
 */
public record IntervalStrip(
    String description, double value, double lower, double upper, double reference, double most) {
  private static final int WIDTH = 200;
  private static final int MARGIN = 5;

  public IntervalStrip {
    boolean isOrdered = 0 <= lower && lower <= value && value <= upper && upper <= most;
    if (!isOrdered || !(0 <= reference && reference <= most)) {
      throw new IllegalArgumentException(
          "Cannot draw strip: %s in [%s, %s], reference %s on [0, %s]; give values inside the bar"
              .formatted(value, lower, upper, reference, most));
    }
  }

  /** Returns an {@code svg} element for a page that carries {@link Tone#styleSheet()}. */
  public String fragment() {
    String label = Markup.escape(description);
    return "<svg class=\"ls-chart ls-strip\" role=\"img\" viewBox=\"0 0 %d 18\" aria-label=\"%s\">"
            .formatted(WIDTH, label)
        + "<path d=\"M%d 9H%d\" stroke=\"%s\" stroke-width=\"1\"/>"
            .formatted(MARGIN, WIDTH - MARGIN, Tone.RULE.light())
        + "<path d=\"M%s 2V16\" stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"2 2\"/>"
            .formatted(x(reference), Tone.SOFT.light())
        + "<path d=\"M%s 9H%s\" stroke=\"%s\" stroke-width=\"3\"/>"
            .formatted(x(lower), x(upper), Tone.BLUE.light())
        + "<circle cx=\"%s\" cy=\"9\" r=\"4.5\" fill=\"%s\"/></svg>"
            .formatted(x(value), Tone.BLUE.light());
  }

  private String x(double at) {
    return Decimal.upTo(1, MARGIN + at / most * (WIDTH - 2 * MARGIN));
  }
}
