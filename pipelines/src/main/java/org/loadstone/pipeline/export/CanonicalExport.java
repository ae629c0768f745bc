package org.loadstone.pipeline.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.QualityMetrics;

/**
 * The comparable form of a store: every table as CSV by key, model and simulation files without the
 * facts of a run, and the content hash of each table. Equal inputs and seeds give equal bytes.
 */
public final class CanonicalExport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;

  public CanonicalExport(Store store) {
    this.store = store;
  }

  /** Writes the canonical form into a folder. */
  public void run(Path out) {
    try {
      Path tables = Files.createDirectories(out.resolve("tables"));
      Map<String, String> hashes = new TreeMap<>();
      for (Table table : ExportJob.tables()) {
        // How often quality was measured is no part of what a store holds.
        if (store.has(table) && table != QualityMetrics.TABLE) {
          CsvExport.write(
              store,
              table,
              Store.compared(table),
              tables.resolve(table.name() + ".csv"),
              CsvExport.Reader.PROGRAM);
          hashes.put(table.name(), store.contentHash(table));
        }
      }
      Files.writeString(
          out.resolve("content-hashes.json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(hashes) + "\n");
      json(store.folder().model(), Files.createDirectories(out.resolve("model")));
      json(store.folder().simulation(), Files.createDirectories(out.resolve("simulation")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the canonical form to " + out, e);
    }
  }

  private static void json(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode tree = JSON.readTree(Files.readString(file));
        withoutRun(tree);
        Files.writeString(to.resolve(file.getFileName()), tree.toPrettyString() + "\n");
      }
    }
  }

  private static void withoutRun(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("run");
    }
    node.forEach(CanonicalExport::withoutRun);
  }
}
