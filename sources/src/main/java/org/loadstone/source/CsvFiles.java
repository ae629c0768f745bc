package org.loadstone.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Comma-separated files with a header, UTF-8 with or without byte order mark. */
public final class CsvFiles {
  private static final int LOOK = 8_192;

  /**
   * Returns the header.
   *
   * @throws InputError if the file is empty, binary or cannot be read
   */
  public static List<String> header(Path file) {
    refuseBinary(file);
    try (CsvReader<CsvRecord> reader = open(file)) {
      return reader.stream()
          .findFirst()
          .map(record -> record.getFields().stream().map(String::strip).toList())
          .orElseThrow(
              () ->
                  new InputError(
                      "Cannot read %s: it is empty; export it again or remove it".formatted(file)));
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
    } catch (CsvParseException e) {
      throw broken(file, e);
    }
  }

  /** Gives each record after the header to {@code out}. */
  public static void records(Path file, Consumer<CsvRecord> out) {
    try (CsvReader<CsvRecord> reader = open(file)) {
      reader.stream().skip(1).forEach(out);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
    } catch (CsvParseException e) {
      throw broken(file, e);
    }
  }

  private static CsvReader<CsvRecord> open(Path file) throws IOException {
    return CsvReader.builder()
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(file);
  }

  private static void refuseBinary(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte b : in.readNBytes(LOOK)) {
        if (b == 0) {
          throw new InputError(
              "Cannot read %s: it is a binary file, not CSV; export it as UTF-8 text"
                  .formatted(file));
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputError broken(Path file, CsvParseException cause) {
    return new InputError(
        "Cannot read %s: %s; check quotes and line ends".formatted(file, cause.getMessage()),
        cause);
  }

  private static InputError unreadable(Path file, Exception cause) {
    return new InputError(
        "Cannot read %s: %s; check the file".formatted(file, cause.getMessage()), cause);
  }

  private CsvFiles() {}
}
