package org.loadstone.pipeline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;

/** Writes one table for other tools. */
public final class ExportJob {
  /** File formats. */
  public enum Format {
    PARQUET,
    ARROW,
    CSV
  }

  private final Store store;

  public ExportJob(Store store) {
    this.store = store;
  }

  /** Returns every table that a store can hold. */
  public static List<Table> tables() {
    List<Table> all = new ArrayList<>(Tables.INPUT);
    all.addAll(Tables.BUILT);
    all.add(BuildFeatures.FEATURES);
    return all;
  }

  /**
   * Writes a table; an existing file is replaced when the new one is whole.
   *
   * @throws InputError for a table that does not exist or was never written
   */
  public void run(String name, Format format, Path file) {
    Table table = require(name);
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path draft = Files.createTempDirectory(target.getParent(), ".export");
      try {
        Path written = write(table, format, draft);
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        delete(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private Path write(Table table, Format format, Path draft) throws IOException {
    Path file = draft.resolve(table.name() + "." + format.name().toLowerCase(Locale.ROOT));
    switch (format) {
      case CSV ->
          CsvExport.write(store, table, table.columns(), file, CsvExport.Reader.SPREADSHEET);
      case ARROW -> ArrowExport.write(store, table, file);
      case PARQUET -> {
        Path parts = draft.resolve("parts");
        store.read(table).coalesce(1).write().parquet(parts.toString());
        try (Stream<Path> files = Files.list(parts)) {
          return files
              .filter(part -> part.getFileName().toString().endsWith(".parquet"))
              .findFirst()
              .orElseThrow();
        }
      }
    }
    return file;
  }

  private Table require(String name) {
    Table table =
        tables().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new InputError(
                        "Cannot export %s: no such table; use one of %s"
                            .formatted(
                                name,
                                tables().stream()
                                    .map(Table::name)
                                    .collect(Collectors.joining(", ")))));
    if (!store.has(table)) {
      throw new InputError(
          "Cannot export %s: %s does not hold it; ingest it, or run loadstone features"
              .formatted(name, store.folder().root()));
    }
    return table;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
