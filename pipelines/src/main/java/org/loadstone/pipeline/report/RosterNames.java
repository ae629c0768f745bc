package org.loadstone.pipeline.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.source.InputError;

/** What a report calls its athletes: a name from a roster file, otherwise a short pseudonym. */
public record RosterNames(Map<String, String> names) {
  private static final int DIGITS = 6;

  public RosterNames {
    names = Map.copyOf(names);
  }

  /**
   * Reads a CSV file with the columns {@code pseudonym} and {@code name}.
   *
   * @throws InputError if the file cannot be read or has other columns
   */
  public static RosterNames of(Optional<Path> file) {
    return file.map(RosterNames::read).orElseGet(() -> new RosterNames(Map.of()));
  }

  private static RosterNames read(Path file) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofCsvRecord(file)) {
      List<CsvRecord> records = reader.stream().toList();
      List<String> header =
          records.isEmpty()
              ? List.of()
              : records.getFirst().getFields().stream().map(String::strip).toList();
      if (!header.equals(List.of("pseudonym", "name"))) {
        throw new InputError(
            "Cannot read roster %s: its columns are %s; give pseudonym,name"
                .formatted(file, header));
      }
      Map<String, String> names = new HashMap<>();
      for (CsvRecord record : records.subList(1, records.size())) {
        names.put(record.getField(0).strip(), record.getField(1).strip());
      }
      return new RosterNames(names);
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new InputError(
          "Cannot read roster %s: %s; give a CSV file with the columns pseudonym,name"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Returns the name, or "Athlete " and the first digits of the pseudonym. */
  public String label(String pseudonym) {
    String name = names.getOrDefault(pseudonym, "");
    String digits = pseudonym.startsWith("a") ? pseudonym.substring(1) : pseudonym;
    return name.isEmpty()
        ? "Athlete " + digits.substring(0, Math.min(DIGITS, digits.length()))
        : name;
  }
}
