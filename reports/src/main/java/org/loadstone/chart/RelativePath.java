package org.loadstone.chart;

/**
 * Path data with relative moves in tenths of a pixel: rounding the absolute position first keeps
 * errors from adding up along a long series.
 */
final class RelativePath {
  private final StringBuilder out = new StringBuilder();
  private long atX;
  private long atY;
  private boolean inRelative;

  private RelativePath() {}

  /**
   * Returns the same path, shorter; a path with curves only loses decimals.
   *
   * @param path absolute SVG path data
   */
  static String of(String path) {
    RelativePath shorter = new RelativePath();
    String[] parts = path.strip().split("(?=[MLHVZCAQ])");
    for (String part : parts) {
      if (!part.isBlank() && "MLZ".indexOf(part.charAt(0)) < 0) {
        return path.replaceAll("(-?\\d+\\.\\d)\\d+", "$1");
      }
    }
    for (String part : parts) {
      shorter.add(part.strip());
    }
    return shorter.out.toString();
  }

  private void add(String part) {
    if (part.isEmpty()) {
      return;
    }
    if (part.charAt(0) == 'Z') {
      out.append('Z');
      inRelative = false;
      return;
    }
    String[] numbers = part.substring(1).strip().split("[\\s,]+");
    long x = Math.round(10 * Double.parseDouble(numbers[0]));
    long y = Math.round(10 * Double.parseDouble(numbers[1]));
    if (part.charAt(0) == 'M') {
      out.append('M').append(tenths(x)).append(' ').append(tenths(y));
      inRelative = false;
    } else {
      line(x - atX, y - atY);
    }
    atX = x;
    atY = y;
  }

  private void line(long dx, long dy) {
    if (dx == 0 && dy == 0) {
      return;
    }
    if (dx == 0 || dy == 0) {
      out.append(dx == 0 ? 'v' : 'h').append(tenths(dx == 0 ? dy : dx));
      inRelative = false;
      return;
    }
    if (!inRelative) {
      out.append('l');
    } else if (dx > 0) {
      out.append(' ');
    }
    inRelative = true;
    out.append(tenths(dx)).append(dy < 0 ? "" : " ").append(tenths(dy));
  }

  private static String tenths(long value) {
    long size = Math.abs(value);
    return (value < 0 ? "-" : "") + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }
}
