package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.chart.Decimal;

/** A table in a terminal: columns as wide as their longest cell, all but the first to the right. */
final class TextTable {
  private static final String ABSENT = "-";
  private final List<List<String>> lines = new ArrayList<>();

  private TextTable(List<String> header) {
    lines.add(List.copyOf(header));
  }

  static TextTable of(List<String> header) {
    return new TextTable(header);
  }

  void add(List<String> cells) {
    lines.add(List.copyOf(cells));
  }

  /** Returns a number with about three digits, or a dash where there is none. */
  static String number(OptionalDouble value) {
    return value.isPresent() ? Decimal.plain(value.getAsDouble()) : ABSENT;
  }

  /** Returns a number with at most {@code places} decimals, or a dash where there is none. */
  static String number(int places, OptionalDouble value) {
    return value.isPresent() ? Decimal.upTo(places, value.getAsDouble()) : ABSENT;
  }

  /** Returns the lines, each ended. */
  String text() {
    int[] width = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder one = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        String blanks = " ".repeat(width[i] - line.get(i).length());
        one.append(i == 0 ? line.get(i) + blanks : "  " + blanks + line.get(i));
      }
      text.append(one.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
