package org.loadstone.source;

import java.util.Map;

/**
 * A row as a source gives it, under the names of the table's columns.
 *
 * @param line line of its file, the first being 1
 * @param values text by column name; an absent or empty text is an absent value
 * @param problem what is wrong with the line itself, or empty
 */
public record RawRow(long line, Map<String, String> values, String problem) {
  public RawRow(long line, Map<String, String> values) {
    this(line, values, "");
  }
}
