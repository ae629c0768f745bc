package org.loadstone.source;

import java.util.List;

/**
 * What is wrong with a record before its values are looked at.
 *
 * @param rule snake-case name under which it is counted
 * @param column the table's column at fault, empty when it is the line
 * @param value the offending text
 * @param remedy what to do
 * @param nearest known athlete ids that the value is closest to, as the source writes them; empty
 *     when the value is no id
 */
public record Problem(
    String rule, String column, String value, String remedy, List<String> nearest) {
  /** The rule of a line that cannot be read. */
  public static final String LINE = "line";

  public Problem {
    nearest = List.copyOf(nearest);
  }

  /** Returns the problem of a line, its fields unknown. */
  public static Problem ofLine(String what) {
    return new Problem(LINE, "", what, "mend the line in its file", List.of());
  }

  /** Returns the problem of a file of which a part or nothing could be read. */
  public static Problem ofFile(String what) {
    return new Problem(
        "file", "", what, "get the file again from its device, or leave it out", List.of());
  }

  /** Returns the problem of one column. */
  public static Problem of(String rule, String column, String value, String remedy) {
    return new Problem(rule, column, value, remedy, List.of());
  }
}
