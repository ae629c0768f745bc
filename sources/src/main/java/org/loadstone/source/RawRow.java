package org.loadstone.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;

/**
 * A row as a source gives it: one text for each column that a source may fill.
 *
 * @param file file it comes from, relative to the source folder
 * @param line line of that file, the first being 1; the number of the record where a form has no
 *     lines
 * @param texts text by place in {@link Table#sourceColumns()}; null or empty when absent
 * @param fate what reading it came to
 */
public record RawRow(String file, long line, String[] texts, Fate fate) {
  /** What reading a row came to. */
  public sealed interface Fate {
    /** A row to judge. */
    record Row() implements Fate {}

    /** A record that is no row; it goes to quarantine. */
    record Broken(Problem problem) implements Fate {}

    /** A record that says nothing of the table, by a rule of the mapping; it is counted. */
    record Skipped(String why) implements Fate {}
  }

  private static final Fate ROW = new Fate.Row();

  /** Returns a row over {@code texts}, which the caller gives away. */
  public static RawRow of(String file, long line, String[] texts) {
    return new RawRow(file, line, texts, ROW);
  }

  /** Returns a record that is no row. */
  public static RawRow broken(String file, long line, String[] texts, Problem problem) {
    return new RawRow(file, line, texts, new Fate.Broken(problem));
  }

  /** Returns a record that a mapping leaves out. */
  public static RawRow skipped(String file, long line, String why) {
    return new RawRow(file, line, new String[0], new Fate.Skipped(why));
  }

  /** Returns a row of texts by column name, the other columns absent. */
  public static RawRow of(Table table, String file, long line, Map<String, String> texts) {
    String[] all = new String[table.sourceColumns().size()];
    texts.forEach((name, text) -> all[table.position(table.find(name).orElseThrow())] = text);
    return of(file, line, all);
  }

  /** Returns the text of a column without blanks around it, or empty when it is absent. */
  public Optional<String> find(Table table, Column<?> column) {
    int at = table.position(column);
    return at < texts.length && texts[at] != null && !texts[at].isBlank()
        ? Optional.of(texts[at].strip())
        : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawRow row
        && row.file.equals(file)
        && row.line == line
        && Arrays.equals(row.texts, texts)
        && row.fate.equals(fate);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + Long.hashCode(line);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + Arrays.toString(texts) + " " + fate;
  }
}
