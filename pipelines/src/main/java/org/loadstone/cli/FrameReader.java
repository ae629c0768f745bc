package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.loadstone.cli.survival.FileFrame;
import org.loadstone.formula.Frame;
import org.loadstone.formula.Values;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.RecordReader;
import org.loadstone.source.file.TextChunk;

/**
 * Reads columns of a file, stretches of a long one at once: numbers where every value is one, words
 * elsewhere; blank is missing, and so is {@code NA}.
 */
final class FrameReader {
  private static final long STRETCH = 4 << 20;

  private final SourceFile file;
  private final RecordReader reader;
  private final List<String> names;

  FrameReader(SourceFile file, RecordReader reader, List<String> names) {
    this.file = file;
    this.reader = reader;
    this.names = names;
  }

  /** The columns of a stretch, or why it cannot be read. */
  private static final class Part {
    final List<FrameColumn> columns = new ArrayList<>();
    int[] lines = new int[1024];
    int rows;
    RuntimeException broken;

    void add(NamedRow row) {
      columns.forEach(column -> column.add(row));
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, 2 * rows);
      }
      lines[rows++] = (int) row.line();
    }
  }

  /**
   * Reads the columns, a second time where a late row tells that a column holds words.
   *
   * @throws InputError if the file cannot be read, lacks a column or has no row
   */
  FileFrame read() {
    Set<String> asWords = new TreeSet<>();
    List<Part> parts = pass(asWords);
    for (int j = 0; j < names.size(); j++) {
      int column = j;
      boolean hasWords = parts.stream().anyMatch(part -> part.columns.get(column).isWords());
      if (hasWords && parts.stream().anyMatch(part -> part.columns.get(column).hasNumbers())) {
        asWords.add(names.get(j));
      }
    }
    if (!asWords.isEmpty()) {
      parts = pass(asWords);
    }
    int[] lines = parts.stream().flatMapToInt(p -> Arrays.stream(p.lines, 0, p.rows)).toArray();
    if (lines.length == 0) {
      throw file.error("it has no rows", "export it again");
    }
    Map<String, Values> values = new LinkedHashMap<>();
    for (int j = 0; j < names.size(); j++) {
      int column = j;
      values.put(
          names.get(j),
          FrameColumn.joined(parts.stream().map(part -> part.columns.get(column)).toList()));
    }
    return new FileFrame(file, Frame.of(values), lines);
  }

  private List<Part> pass(Set<String> asWords) {
    // Whether a decimal comma is meant shows over the whole file.
    List<TextChunk> chunks =
        reader.decimal(file).isComma() ? List.of() : reader.chunks(file, STRETCH);
    List<Part> parts =
        IntStream.range(0, Math.max(1, chunks.size()))
            .parallel()
            .mapToObj(k -> chunks.isEmpty() ? part(null, asWords) : part(chunks.get(k), asWords))
            .toList();
    for (Part part : parts) {
      if (part.broken != null) {
        throw part.broken;
      }
    }
    return parts;
  }

  private Part part(TextChunk chunk, Set<String> asWords) {
    Part part = new Part();
    for (String name : names) {
      part.columns.add(asWords.contains(name) ? FrameColumn.ofWords(name) : new FrameColumn(name));
    }
    try {
      if (chunk == null) {
        NamedRow.read(file, reader, names, part::add);
      } else {
        NamedRow.read(file, reader, chunk, names, part::add);
      }
    } catch (RuntimeException e) {
      part.broken = e; // told if no stretch before it is broken
    }
    return part;
  }
}
