package org.loadstone.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.ingest.TableCounts;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;

/** A store of the shared session, with a fixed key, and a fixed day as today. */
public final class TestStore {
  /** The pseudonyms of every test store. */
  public static final Pseudonyms PSEUDONYMS = Pseudonyms.of(new byte[32]);

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 28);

  /** Makes an empty store. */
  public static Store in(Path folder) {
    return new Store(
        SharedSpark.session(),
        StoreFolder.openOrCreate(folder, PSEUDONYMS.fingerprint(), Optional.of(ZoneOffset.UTC)));
  }

  /** Ingests a folder and returns the counts by table name. */
  public static Map<String, TableCounts> ingest(Store store, Path source, String format) {
    Map<String, TableCounts> byName = new LinkedHashMap<>();
    job(store)
        .run(parts(source, format), table -> {})
        .forEach((table, counts) -> byName.put(table.name(), counts));
    return byName;
  }

  /** Returns an ingest into a store on the fixed day. */
  public static IngestJob job(Store store) {
    return new IngestJob(store, PSEUDONYMS, TODAY);
  }

  /** Returns what there is to read in a folder. */
  public static List<SourcePart> parts(Path source, String format) {
    return SourceFormat.parts(source, format, SourceFormat.Options.of(ZoneOffset.UTC));
  }

  /** Returns the content hash of every input table that the store has. */
  public static Map<String, String> inputHashes(Store store) {
    return hashes(store, Tables.INPUT.stream().filter(store::has).toArray(Table[]::new));
  }

  /** Returns the content hash of each table. */
  public static Map<String, String> hashes(Store store, Table... tables) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Table table : tables) {
      hashes.put(table.name(), store.contentHash(table));
    }
    return hashes;
  }

  private TestStore() {}
}
