package org.loadstone.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.loadstone.schema.Kind;
import org.loadstone.source.InputError;

/**
 * Equally long columns as JSON and as CSV. Numbers are written as short as reads back to the same
 * number; an absent value is null or an empty field.
 *
 * @param rows length of each column
 * @param columns cells by row: a text, a boolean, a number, an {@link OptionalDouble}, or null
 */
record OutColumns(int rows, Map<String, IntFunction<Object>> columns) {
  static OutColumns of(int rows) {
    return new OutColumns(rows, new LinkedHashMap<>());
  }

  OutColumns with(String name, IntFunction<Object> cells) {
    columns.put(name, cells);
    return this;
  }

  /** Writes JSON; what is written stays small in memory. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Prints one JSON value. */
  static void print(PrintStream out, Content content) {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
    out.flush();
  }

  /** Writes the members of an object: a name and an array for each column. */
  void members(JsonGenerator json) throws IOException {
    for (Map.Entry<String, IntFunction<Object>> column : columns.entrySet()) {
      json.writeArrayFieldStart(column.getKey());
      for (int row = 0; row < rows; row++) {
        cell(json, column.getValue().apply(row));
      }
      json.writeEndArray();
    }
  }

  private static void cell(JsonGenerator json, Object cell) throws IOException {
    switch (cell) {
      case null -> json.writeNull();
      case Boolean truth -> json.writeBoolean(truth);
      case Long whole -> json.writeNumber(whole);
      case OptionalDouble number when number.isPresent() ->
          json.writeNumber(Kind.DECIMAL.text(number.getAsDouble()));
      case OptionalDouble absent -> json.writeNull();
      default -> json.writeString(cell.toString());
    }
  }

  /**
   * Writes CSV files in one: rows of each part after those of the one before.
   *
   * @throws InputError if the file cannot be written
   */
  static void csv(Path file, List<OutColumns> parts) {
    List<String> names =
        parts.stream().flatMap(part -> part.columns.keySet().stream()).distinct().toList();
    try (OutputStream out = java.nio.file.Files.newOutputStream(file);
        CsvWriter csv =
            CsvWriter.builder()
                .build(
                    new java.io.OutputStreamWriter(
                        new java.io.BufferedOutputStream(out),
                        java.nio.charset.StandardCharsets.UTF_8))) {
      csv.writeRecord(names);
      for (OutColumns part : parts) {
        for (int row = 0; row < part.rows; row++) {
          csv.writeRecord(part.texts(names, row));
        }
      }
    } catch (IOException e) {
      throw new InputError(
          "Cannot write %s: %s; check the path".formatted(file, e.getMessage()), e);
    }
  }

  private List<String> texts(List<String> names, int row) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      IntFunction<Object> cells = columns.get(name);
      texts.add(cells == null ? "" : text(cells.apply(row)));
    }
    return texts;
  }

  private static String text(Object cell) {
    return switch (cell) {
      case null -> "";
      case OptionalDouble number ->
          number.isPresent() ? Kind.DECIMAL.text(number.getAsDouble()) : "";
      default -> cell.toString();
    };
  }
}
