package org.loadstone.source.map;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.Problem;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.Fields;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;

/**
 * Which athlete a vendor's id stands for.
 *
 * @param athletes athlete id by vendor and vendor id
 */
public record IdMap(Map<String, Map<String, String>> athletes) implements Serializable {
  private static final int CANDIDATES = 3;
  private static final String ATHLETE = "athlete_id";
  private static final String VENDOR = "vendor";
  private static final String VENDOR_ID = "vendor_id";

  /** Knows no vendor. */
  public static final IdMap NONE = new IdMap(Map.of());

  /**
   * Reads a CSV file with the columns {@code athlete_id, vendor, vendor_id}.
   *
   * @throws InputError if a column or value is missing, or a vendor id stands for two athletes
   */
  public static IdMap of(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InputError("Cannot read id map %s: no such file; give a CSV file".formatted(path));
    }
    SourceFile file = new SourceFile(path.getFileName().toString(), path.toString());
    RecordReader reader = ReadAs.AUTO.reader(file);
    Fields fields = reader.fields(file).orElse(Fields.of(List.of()));
    for (String column : List.of(ATHLETE, VENDOR, VENDOR_ID)) {
      if (fields.place(column) < 0) {
        throw file.error(
            "column %s is missing".formatted(column), "give athlete_id, vendor, vendor_id");
      }
    }
    Map<String, Map<String, String>> all = new TreeMap<>();
    reader.read(
        file,
        record -> {
          String athlete = record.text(ATHLETE);
          String vendor = record.text(VENDOR);
          String id = record.text(VENDOR_ID);
          if (athlete == null
              || vendor == null
              || id == null
              || athlete.isBlank()
              || id.isBlank()) {
            throw file.error("line %d: a value is missing".formatted(record.line()), "fill it in");
          }
          String before =
              all.computeIfAbsent(vendor.strip(), v -> new TreeMap<>())
                  .put(id.strip(), athlete.strip());
          if (before != null && !before.equals(athlete.strip())) {
            throw file.error(
                "line %d: one %s id for two athletes".formatted(record.line(), vendor),
                "keep one of them");
          }
        });
    return new IdMap(all);
  }

  /** Returns the athlete of a vendor's id, or empty for an unknown one. */
  public Optional<String> find(String vendor, String id) {
    return Optional.ofNullable(athletes.getOrDefault(vendor, Map.of()).get(id));
  }

  /**
   * Returns the athlete of a vendor's id.
   *
   * @throws Expression.Rejection if the id is unknown, with the athletes of the nearest ids
   */
  String require(String vendor, String id) {
    return find(vendor, id)
        .orElseThrow(
            () -> {
              Map<String, String> known = athletes.getOrDefault(vendor, Map.of());
              List<String> nearest =
                  Nearest.to(id, List.copyOf(known.keySet()), CANDIDATES).stream()
                      .map(known::get)
                      .toList();
              return new Expression.Rejection(
                  new Problem(
                      "unknown_vendor_id",
                      ATHLETE,
                      id,
                      known.isEmpty()
                          ? "give --ids with a file that knows the vendor " + vendor
                          : "add the %s id to the id map".formatted(vendor),
                      nearest));
            });
  }
}
