package org.loadstone.cli;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
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
import java.util.regex.Pattern;
import org.loadstone.schema.Kind;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.DecimalSigns;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.file.RecordReader;
import org.loadstone.source.file.TextChunk;

/** A row of a file whose values are asked for by column; what is wrong names file and line. */
final class NamedRow {
  private static final Set<String> ABSENT = Set.of("", "na", "n/a", "nan", "null", "none");
  private static final Set<String> MISSING = Set.of("na", "nan");
  private static final int DATE_LENGTH = 10;
  private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*");
  private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d*,\\d+");
  private static final char REPLACEMENT = '\uFFFD';

  private final SourceFile file;
  private final FileRecord record;
  private final DecimalSigns signs;

  private NamedRow(SourceFile file, FileRecord record, DecimalSigns signs) {
    this.file = file;
    this.record = record;
    this.signs = signs;
  }

  static void read(
      SourceFile file, RecordReader reader, List<String> columns, Consumer<NamedRow> out) {
    read(file, reader, columns, records -> reader.read(file, records), out);
  }

  /** Gives the rows of a stretch of the file. */
  static void read(
      SourceFile file,
      RecordReader reader,
      TextChunk chunk,
      List<String> columns,
      Consumer<NamedRow> out) {
    read(file, reader, columns, records -> reader.read(file, chunk, records), out);
  }

  private static void read(
      SourceFile file,
      RecordReader reader,
      List<String> columns,
      Consumer<Consumer<FileRecord>> reading,
      Consumer<NamedRow> out) {
    reader.fields(file).ifPresent(fields -> require(file, columns, fields.names()));
    DecimalSigns signs = reader.decimal(file);
    Set<String> seen = new LinkedHashSet<>();
    List<String> unseen = new ArrayList<>(columns);
    reading.accept(
        record -> {
          NamedRow row = new NamedRow(file, record, signs);
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
        if (names.stream().anyMatch(NamedRow::isDamaged)) {
          throw notUnicode(file, "its header");
        }
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

  private static boolean isDamaged(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  private static InputError notUnicode(SourceFile file, String what) {
    return file.error(
        what + " is not UTF-8", "state --encoding windows-1252, or save the file as UTF-8");
  }

  /** Returns the stripped text of a column, or empty where it is blank: any other text is an id. */
  private Optional<String> filled(String column) {
    String text = record.text(column);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (isDamaged(text)) {
      throw notUnicode(file, "line " + record.line());
    }
    return Optional.of(text.strip());
  }

  /** Returns the text of a column without surrounding blanks, or empty where it is absent. */
  Optional<String> text(String column) {
    return filled(column).filter(text -> !ABSENT.contains(text.toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns the name that a column gives: {@code NA} and {@code None} are names; empty if blank.
   */
  Optional<String> name(String column) {
    return filled(column);
  }

  /**
   * Returns the id of a column, of which any text is one.
   *
   * @throws InputError if it is blank
   */
  String id(String column) {
    return filled(column).orElseThrow(() -> empty(column));
  }

  private InputError empty(String column) {
    return error(column + " is empty", "fill it or drop the line");
  }

  long line() {
    return record.line();
  }

  /**
   * Returns the text of a column.
   *
   * @throws InputError if it is absent
   */
  String require(String column) {
    return text(column).orElseThrow(() -> empty(column));
  }

  /**
   * Returns the number of a column, or empty where it is absent.
   *
   * @throws InputError if it is another text, or has another decimal sign than a row before
   */
  OptionalDouble number(String column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    signs.requireSame(file, column, record.line(), text.get());
    if (signs.isForeign(text.get())) {
      throw error(
          "%s \"%s\" is not %s".formatted(column, text.get(), DecimalSigns.COMMA_EXPECTED),
          "write it so, or state --decimal .");
    }
    return OptionalDouble.of(parsed(column, text.get()));
  }

  /**
   * Returns the number of a column, NaN where it is blank, NA or NaN as R and Python write what is
   * missing; empty where it is another text.
   *
   * @throws InputError if it has another decimal sign than a row before
   */
  OptionalDouble numeric(String column) {
    String raw = record.text(column);
    if (raw != null && !signs.isComma() && isPlain(raw)) {
      try {
        return OptionalDouble.of(JavaDoubleParser.parseDouble(raw));
      } catch (NumberFormatException e) {
        return OptionalDouble.empty();
      }
    }
    Optional<String> text = filled(column);
    if (text.isEmpty() || MISSING.contains(text.get().toLowerCase(Locale.ROOT))) {
      return OptionalDouble.of(Double.NaN);
    }
    signs.requireSame(file, column, record.line(), text.get());
    if (signs.isForeign(text.get())) {
      return OptionalDouble.empty();
    }
    try {
      String plain = signs.isComma() ? text.get().replace(',', '.') : text.get();
      return OptionalDouble.of((Double) Kind.DECIMAL.parse(plain));
    } catch (IllegalArgumentException e) {
      return OptionalDouble.empty();
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private double parsed(String column, String text) {
    try {
      return (Double) Kind.DECIMAL.parse(signs.isComma() ? text.replace(',', '.') : text);
    } catch (IllegalArgumentException e) {
      throw error("%s \"%s\" is not a number".formatted(column, text), remedy(text));
    }
  }

  private String remedy(String text) {
    return !signs.isComma() && COMMA_NUMBER.matcher(text).matches()
        ? "state --decimal , if that is its decimal sign, or mend it"
        : "mend it or leave it empty";
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
    boolean hasTime =
        text.length() > DATE_LENGTH && TIME.matcher(text.substring(DATE_LENGTH)).matches();
    return (LocalDate) Kind.DATE.parse(hasTime ? text.substring(0, DATE_LENGTH) : text);
  }
}
