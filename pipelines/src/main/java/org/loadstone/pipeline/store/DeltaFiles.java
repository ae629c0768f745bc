package org.loadstone.pipeline.store;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * The files that make up one version of a Delta table, read from its log in this process. Through
 * Spark the same question costs several jobs a table.
 *
 * @param version number of its commit
 * @param paths absolute paths of the Parquet files
 */
record DeltaFiles(long version, List<String> paths) {
  static DeltaFiles newest(Configuration configuration, String table) {
    Engine engine = DefaultEngine.create(configuration);
    return of(engine, table, Table.forPath(engine, table).getLatestSnapshot(engine));
  }

  static DeltaFiles at(Configuration configuration, String table, long version) {
    Engine engine = DefaultEngine.create(configuration);
    return of(engine, table, Table.forPath(engine, table).getSnapshotAsOfVersion(engine, version));
  }

  /** Returns these without the files of an earlier version. */
  DeltaFiles without(DeltaFiles earlier) {
    Set<String> known = Set.copyOf(earlier.paths);
    return new DeltaFiles(version, paths.stream().filter(path -> !known.contains(path)).toList());
  }

  private static DeltaFiles of(Engine engine, String table, Snapshot snapshot) {
    List<String> paths = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        addPaths(batches.next(), paths);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the files of " + table, e);
    }
    return new DeltaFiles(snapshot.getVersion(), List.copyOf(paths));
  }

  private static void addPaths(FilteredColumnarBatch batch, List<String> paths) throws IOException {
    try (CloseableIterator<Row> rows = batch.getRows()) {
      while (rows.hasNext()) {
        paths.add(InternalScanFileUtils.getAddFileStatus(rows.next()).getPath());
      }
    }
  }
}
