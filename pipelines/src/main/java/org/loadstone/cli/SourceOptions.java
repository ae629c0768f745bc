package org.loadstone.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.format.SourceFormat;
import org.loadstone.source.map.IdMap;
import picocli.CommandLine.Option;

/** Options of verbs that read a source. */
final class SourceOptions {
  @Option(
      names = "--source",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the logs.")
  private Path source;

  @Option(
      names = "--format",
      defaultValue = SourceFormat.AUTO,
      paramLabel = "NAME",
      description =
          "tables (files named after our tables: CSV, JSON lines, Parquet, Arrow), a shipped mapping"
              + " (soccermon, pmdata, hamstring, injurytools, activities, force-plates,"
              + " force-total, team-gps, limb-summary), or auto (default).")
  private String format;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "Mapping file of the source's own layout, YAML; see docs/ingest.md.")
  private String map;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Setting that the mapping asks for, such as date=2026-03-28.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--athlete",
      paramLabel = "ID",
      description = "Same as --set athlete=ID: whose files these are.")
  private String athlete;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "Same as --set rate=HZ: samples a second of traces without a time column.")
  private String rate;

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description = "CSV with athlete_id, vendor, vendor_id: whom the ids of vendors stand for.")
  private Path ids;

  @Option(
      names = "--delimiter",
      paramLabel = "SIGN",
      description = "Sign between fields of table files; told from the header by default.")
  private String delimiter;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of table files, for example windows-1252 (default UTF-8).")
  private String encoding;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description =
          "Decimal sign of table files; by default a comma is understood between semicolons.")
  private String decimal;

  Path source() {
    return source;
  }

  /**
   * Returns the format that was asked for.
   *
   * @param zone zone of times that name none
   */
  SourceFormat format(List<SourceFile> files, ZoneId zone) {
    if (map != null && !format.equals(SourceFormat.AUTO)) {
      throw new InputError("Cannot use --map beside --format: keep one of them");
    }
    SourceFormat.Options options =
        new SourceFormat.Options(
            read(), settings(), zone, ids == null ? IdMap.NONE : IdMap.of(ids));
    SourceFormat chosen =
        map == null
            ? SourceFormat.require(format, files, options)
            : SourceFormat.ofMapping(map, options);
    requireUsed(chosen.name());
    return chosen;
  }

  /** An option that changes nothing is a mistake to tell, not to pass over. */
  private void requireUsed(String chosen) {
    boolean isTables = chosen.equals(SourceFormat.TABLES);
    List<String> unused = isTables ? ofMappings() : ofTables();
    if (unused.isEmpty()) {
      return;
    }
    String names = String.join(", ", unused);
    throw new InputError(
        isTables
            ? "Cannot use %s with files named after our tables: only mappings take settings and ids; leave it out, or name the mapping by --format or --map"
                .formatted(names)
            : "Cannot use %s with mapping %s: the mapping says how files are read; state it under read in your own mapping and give that by --map"
                .formatted(names, chosen));
  }

  private List<String> ofMappings() {
    Stream<String> set = settings.isEmpty() ? Stream.of() : Stream.of("--set");
    return Stream.of(set, given("--athlete", athlete), given("--rate", rate), given("--ids", ids))
        .flatMap(names -> names)
        .toList();
  }

  private List<String> ofTables() {
    return Stream.of(
            given("--delimiter", delimiter),
            given("--encoding", encoding),
            given("--decimal", decimal))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<String> given(String name, Object value) {
    return value == null ? Stream.of() : Stream.of(name);
  }

  private ReadAs read() {
    String sign = "tab".equals(delimiter) ? "\t" : delimiter;
    return new ReadAs(null, sign, encoding, decimal, 0, null, List.of(), "[]", null);
  }

  private Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>(settings);
    if (athlete != null) {
      all.put("athlete", athlete);
    }
    if (rate != null) {
      all.put("rate", rate);
    }
    return all;
  }
}
