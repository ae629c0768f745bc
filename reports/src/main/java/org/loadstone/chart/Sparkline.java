package org.loadstone.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A word-sized line without axes, for a table cell: its description says what the eye sees.
 *
 * @param description read aloud in place of the line
 * @param values equally spaced, oldest first, at least two
 */
public record Sparkline(String description, List<Double> values) {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 22;
  private static final int MARGIN = 3;

  public Sparkline {
    values = List.copyOf(values);
    values.forEach(v -> Decimal.finite("sparkline value", v));
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "Cannot draw sparkline \""
              + description
              + "\": "
              + values.size()
              + " values; show the number instead");
    }
  }

  /** Returns an {@code svg} element for a page that carries {@link Tone#styleSheet()}. */
  public String fragment() {
    double low = values.stream().mapToDouble(v -> v).min().orElseThrow();
    double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
    double span = high > low ? high - low : 1;
    String path =
        IntStream.range(0, values.size())
            .mapToObj(k -> x(k) + " " + y(values.get(k), low, span))
            .collect(Collectors.joining(" L", "M", ""));
    int last = values.size() - 1;
    return "<svg class=\"ls-chart ls-spark\" role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">"
            .formatted(WIDTH, HEIGHT, Markup.escape(description))
        + "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\"/>"
            .formatted(RelativePath.of(path), Tone.BLUE.light())
        + "<circle cx=\"%s\" cy=\"%s\" r=\"2\" fill=\"%s\"/></svg>"
            .formatted(x(last), y(values.getLast(), low, span), Tone.BLUE.light());
  }

  private String x(int k) {
    return Decimal.upTo(1, MARGIN + (double) k * (WIDTH - 2 * MARGIN) / (values.size() - 1));
  }

  private static String y(double value, double low, double span) {
    return Decimal.upTo(1, HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (value - low) / span);
  }
}
