package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.loadstone.cli.survival.FileFrame;
import org.loadstone.formula.Frame;
import org.loadstone.formula.Values;
import org.loadstone.source.SourceFile;

/**
 * Reads columns of a file: numbers where every value is one, words elsewhere; blank is missing, and
 * so is {@code NA}.
 */
final class FrameReader {
  private final SourceFile file;
  private final List<String> names;
  private final BiConsumer<List<String>, Consumer<NamedRow>> reading;
  private int[] lines;
  private int rows;

  FrameReader(
      SourceFile file, List<String> names, BiConsumer<List<String>, Consumer<NamedRow>> reading) {
    this.file = file;
    this.names = names;
    this.reading = reading;
  }

  /**
   * Reads the columns, a second time where a late row tells that a column holds words.
   *
   * @throws org.loadstone.source.InputError if the file cannot be read, lacks a column or has no
   *     row
   */
  FileFrame read() {
    Set<String> asWords = new TreeSet<>();
    List<FrameColumn> columns = pass(asWords);
    columns.stream().filter(FrameColumn::isLost).forEach(column -> asWords.add(column.name()));
    if (!asWords.isEmpty()) {
      columns = pass(asWords);
    }
    if (rows == 0) {
      throw file.error("it has no rows", "export it again");
    }
    Map<String, Values> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column.name(), column.values()));
    return new FileFrame(file, Frame.of(values), Arrays.copyOf(lines, rows));
  }

  private List<FrameColumn> pass(Set<String> asWords) {
    List<FrameColumn> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(asWords.contains(name) ? FrameColumn.ofWords(name) : new FrameColumn(name));
    }
    lines = new int[1024];
    rows = 0;
    reading.accept(
        names,
        row -> {
          columns.forEach(column -> column.add(row));
          if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
          }
          lines[rows++] = (int) row.line();
        });
    return columns;
  }
}
