package org.loadstone.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.loadstone.schema.Kind;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.file.RecordReader;

/** A row of a file whose values are asked for by column; what is wrong names file and line. */
final class NamedRow {
  private static final Set<String> ABSENT = Set.of("", "na", "n/a", "nan", "null", "none");
  private static final int DATE_LENGTH = 10;

  private final SourceFile file;
  private final FileRecord record;
  private final char decimal;

  private NamedRow(SourceFile file, FileRecord record, char decimal) {
    this.file = file;
    this.record = record;
    this.decimal = decimal;
  }

  static void read(
      SourceFile file, RecordReader reader, List<String> columns, Consumer<NamedRow> out) {
    reader.fields(file).ifPresent(fields -> require(file, columns, fields.names()));
    char decimal = reader.decimal(file);
    Set<String> seen = new LinkedHashSet<>();
    List<String> unseen = new ArrayList<>(columns);
    reader.read(
        file,
        record -> {
          NamedRow row = new NamedRow(file, record, decimal);
          if (!record.problem().isEmpty()) {
            throw row.error(record.problem(), "mend the line");
          }
          if (!unseen.isEmpty()) {
            seen.addAll(record.fields().names());
            unseen.removeAll(seen);
          }
          out.accept(row);
        });
    if (!seen.isEmpty()) {
      require(file, columns, List.copyOf(seen));
    }
  }

  private static void require(SourceFile file, List<String> columns, List<String> names) {
    for (String column : columns) {
      if (!names.contains(column)) {
        throw file.error(
            "it has no column " + column,
            "the nearest are: " + String.join(", ", Nearest.to(column, names, 3)));
      }
    }
  }

  /** Returns the error of this row. */
  InputError error(String what, String remedy) {
    return file.error("line %d: %s".formatted(record.line(), what), remedy);
  }

  /** Returns the text of a column without surrounding blanks, or empty where it is absent. */
  Optional<String> text(String column) {
    String text = record.text(column);
    return text == null || ABSENT.contains(text.strip().toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(text.strip());
  }

  /**
   * Returns the text of a column.
   *
   * @throws InputError if it is absent
   */
  String require(String column) {
    return text(column).orElseThrow(() -> error(column + " is empty", "fill it or drop the line"));
  }

  /**
   * Returns the number of a column, or empty where it is absent.
   *
   * @throws InputError if it is another text
   */
  OptionalDouble number(String column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    String plain = decimal == ',' ? text.get().replace(',', '.') : text.get();
    try {
      return OptionalDouble.of((Double) Kind.DECIMAL.parse(plain));
    } catch (IllegalArgumentException e) {
      throw error(
          "%s \"%s\" is not a number".formatted(column, text.get()), "mend it or leave it empty");
    }
  }

  /**
   * Returns the day of a column; of a time, the day as written.
   *
   * @param format how days are written, empty for 2026-03-28
   * @throws InputError if it is absent or another text
   */
  LocalDate day(String column, Optional<DateTimeFormatter> format) {
    String text = require(column);
    try {
      return format.isPresent() ? LocalDate.parse(text, format.get()) : isoDay(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw error(
          "%s \"%s\" is not a date".formatted(column, text)
              + (format.isPresent() ? " of that format" : " like 2026-03-28"),
          "mend it, or say how dates are written with --date-format");
    }
  }

  private static LocalDate isoDay(String text) {
    boolean hasTime = text.length() > DATE_LENGTH && "T ".indexOf(text.charAt(DATE_LENGTH)) >= 0;
    return (LocalDate) Kind.DATE.parse(hasTime ? text.substring(0, DATE_LENGTH) : text);
  }
}
