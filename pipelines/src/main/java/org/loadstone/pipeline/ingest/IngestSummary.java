package org.loadstone.pipeline.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;

/** What an ingest did, for people, machines and later reports. */
public record IngestSummary(Map<String, TableCounts> tables) {
  private static final String FILE = "ingest.json";

  public static IngestSummary of(Map<Table, TableCounts> counts) {
    Map<String, TableCounts> byName = new LinkedHashMap<>();
    counts.forEach((table, count) -> byName.put(table.name(), count));
    return new IngestSummary(byName);
  }

  /** Returns the object that {@code --json} prints. */
  public Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    tables.forEach((name, counts) -> all.put(name, json(counts)));
    return Map.of("tables", all);
  }

  private static Map<String, Object> json(TableCounts counts) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("read", counts.read());
    one.put("accepted", counts.accepted());
    one.put("unchanged", counts.unchanged());
    one.put("duplicates", counts.duplicates());
    one.put("quarantined", counts.quarantined());
    if (!counts.skipped().isEmpty()) {
      one.put("skipped", counts.skipped());
    }
    return one;
  }

  /** Returns one line: rows read and what became of them. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d accepted, %,d unchanged, %,d duplicates, %,d quarantined",
        sum(TableCounts::read),
        sum(TableCounts::accepted),
        sum(TableCounts::unchanged),
        sum(TableCounts::duplicates),
        sum(TableCounts::quarantinedRows));
  }

  private long sum(java.util.function.ToLongFunction<TableCounts> part) {
    return tables.values().stream().mapToLong(part).sum();
  }

  /** Returns a table for people, quarantine by rule below. */
  public String text() {
    StringBuilder out = new StringBuilder();
    String row = "%-18s %9s %9s %10s %11s %12s%n";
    out.append(
        row.formatted("table", "read", "accepted", "unchanged", "duplicates", "quarantined"));
    tables.forEach(
        (name, c) ->
            out.append(
                row.formatted(
                    name,
                    c.read(),
                    c.accepted(),
                    c.unchanged(),
                    c.duplicates(),
                    c.quarantinedRows())));
    tables.forEach(
        (name, c) ->
            c.quarantined()
                .forEach(
                    (rule, count) ->
                        out.append("quarantined %s %s: %d%n".formatted(name, rule, count))));
    tables.forEach(
        (name, c) ->
            c.skipped()
                .forEach(
                    (why, count) ->
                        out.append("left out %s %s: %d%n".formatted(name, why, count))));
    return out.toString().stripTrailing();
  }

  /** Keeps the summary in the store for reports. */
  public void record(Store store) {
    Path folder = store.folder().record();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(FILE), new ObjectMapper().writeValueAsString(tables) + "\n");
      store.folder().tighten();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot record the ingest in " + folder, e);
    }
  }
}
