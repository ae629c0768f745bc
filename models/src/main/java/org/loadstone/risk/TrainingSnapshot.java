package org.loadstone.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.InvalidArrowFileException;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * The table that a model was trained on, kept as an Arrow IPC file that Python and R open too:
 * {@code athlete_id}, {@code squad}, {@code day} (date), {@code label} (null in a table without
 * labels), {@code onset} (date; null without an event), then one nullable column per feature. The
 * schema's metadata carries the version of this layout and the content hash.
 */
public final class TrainingSnapshot {
  private static final String ATHLETE = "athlete_id";
  private static final String SQUAD = "squad";
  private static final String DAY = "day";
  private static final String LABEL = "label";
  private static final String ONSET = "onset";
  private static final int KEYS = 5;
  private static final String LAYOUT = "loadstone.snapshot_version";
  private static final String HASH = "loadstone.content_sha256";
  private static final int BATCH = 65_536;

  /** The version of the layout that is written, and the only one read. */
  public static final String VERSION = "2";

  private TrainingSnapshot() {}

  /**
   * Writes the table and returns its content hash; a reader sees the old file or the new one.
   *
   * @throws IllegalArgumentException if a feature has the name of a key column
   * @throws UncheckedIOException if the file cannot be written
   */
  public static String write(RiskTable table, Path file) {
    String hash = table.contentHash();
    Schema schema = schema(table, hash);
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
      try (var allocator = new RootAllocator();
          var root = VectorSchemaRoot.create(schema, allocator);
          var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
          var writer = new ArrowFileWriter(root, null, channel)) {
        writer.start();
        for (int from = 0; from < table.rows(); from += BATCH) {
          fill(table, from, Math.min(BATCH, table.rows() - from), root);
          writer.writeBatch();
        }
        writer.end();
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write snapshot: %s; check that the folder is writable".formatted(file), e);
    }
  }

  /**
   * Reads a table and checks its content hash.
   *
   * @throws IllegalArgumentException if the file is no snapshot, has another version, or its
   *     content does not match its hash
   * @throws UncheckedIOException if the file cannot be read
   */
  public static RiskTable read(Path file) {
    try (var allocator = new RootAllocator();
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        var reader = new ArrowFileReader(channel, allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      String stated = root.getSchema().getCustomMetadata().get(HASH);
      if (stated == null) {
        throw new IllegalArgumentException(
            "Cannot read snapshot: %s has no content hash; give a file written by training"
                .formatted(file));
      }
      requireVersion(root.getSchema(), file);
      RiskTable table = table(reader, root);
      if (!table.contentHash().equals(stated)) {
        throw new IllegalArgumentException(
            "Cannot read snapshot: content of %s does not match its hash %s; restore the file"
                .formatted(file, stated));
      }
      return table;
    } catch (IOException | InvalidArrowFileException e) {
      throw new UncheckedIOException(
          "Cannot read snapshot: %s; give an Arrow file written by training".formatted(file),
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  private static void requireVersion(Schema schema, Path file) {
    String version = schema.getCustomMetadata().getOrDefault(LAYOUT, "1");
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "Cannot read snapshot: %s has version %s; this release reads version %s, train again"
              .formatted(file, version, VERSION));
    }
  }

  private static Schema schema(RiskTable table, String hash) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(ATHLETE, FieldType.notNullable(ArrowType.Utf8.INSTANCE), null));
    fields.add(new Field(SQUAD, FieldType.notNullable(ArrowType.Utf8.INSTANCE), null));
    fields.add(new Field(DAY, FieldType.notNullable(new ArrowType.Date(DateUnit.DAY)), null));
    fields.add(new Field(LABEL, FieldType.nullable(new ArrowType.Int(8, true)), null));
    fields.add(new Field(ONSET, FieldType.nullable(new ArrowType.Date(DateUnit.DAY)), null));
    for (String feature : table.features()) {
      if (fields.subList(0, KEYS).stream().anyMatch(f -> f.getName().equals(feature))) {
        throw new IllegalArgumentException(
            "Cannot write snapshot: feature %s has the name of a key; rename the feature"
                .formatted(feature));
      }
      ArrowType real = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      fields.add(new Field(feature, FieldType.nullable(real), null));
    }
    return new Schema(fields, Map.of(HASH, hash, LAYOUT, VERSION));
  }

  private static void fill(RiskTable table, int from, int rows, VectorSchemaRoot root) {
    root.allocateNew();
    var athlete = (VarCharVector) root.getVector(ATHLETE);
    var squad = (VarCharVector) root.getVector(SQUAD);
    var day = (DateDayVector) root.getVector(DAY);
    for (int i = 0; i < rows; i++) {
      athlete.setSafe(i, table.athleteId(from + i).getBytes(StandardCharsets.UTF_8));
      squad.setSafe(i, table.squad(from + i).getBytes(StandardCharsets.UTF_8));
      day.setSafe(i, table.day(from + i));
    }
    if (table.isLabelled()) {
      fillOutcome(table, from, rows, root);
    }
    for (int j = 0; j < table.columns().size(); j++) {
      fill(table.columns().get(j), from, rows, (Float8Vector) root.getVector(KEYS + j));
    }
    root.setRowCount(rows);
  }

  // Entries that are not set are null.
  private static void fillOutcome(RiskTable table, int from, int rows, VectorSchemaRoot root) {
    var label = (TinyIntVector) root.getVector(LABEL);
    var onset = (DateDayVector) root.getVector(ONSET);
    for (int i = 0; i < rows; i++) {
      int at = i;
      label.setSafe(i, table.label(from + i));
      table.onset(from + i).ifPresent(day -> onset.setSafe(at, day));
    }
  }

  private static void fill(FeatureColumn column, int from, int rows, Float8Vector vector) {
    for (int i = 0; i < rows; i++) {
      if (column.present()[from + i]) {
        vector.setSafe(i, column.value()[from + i]);
      } else {
        vector.setNull(i);
      }
    }
  }

  private static RiskTable table(ArrowFileReader reader, VectorSchemaRoot root) throws IOException {
    List<String> features =
        root.getSchema().getFields().stream().skip(KEYS).map(Field::getName).toList();
    RiskTableBuilder builder = null;
    while (reader.loadNextBatch()) {
      if (builder == null) {
        boolean labelled = !root.getVector(LABEL).isNull(0);
        builder = labelled ? RiskTable.labelled(features) : RiskTable.unlabelled(features);
      }
      addBatch(root, features.size(), builder);
    }
    return builder == null ? RiskTable.labelled(features).build() : builder.build();
  }

  private static void addBatch(VectorSchemaRoot root, int features, RiskTableBuilder builder) {
    var athlete = (VarCharVector) root.getVector(ATHLETE);
    var squad = (VarCharVector) root.getVector(SQUAD);
    var day = (DateDayVector) root.getVector(DAY);
    var label = (TinyIntVector) root.getVector(LABEL);
    var onset = (DateDayVector) root.getVector(ONSET);
    for (int i = 0; i < root.getRowCount(); i++) {
      double[] value = new double[features];
      boolean[] present = new boolean[features];
      for (int j = 0; j < features; j++) {
        var column = (Float8Vector) root.getVector(KEYS + j);
        present[j] = !column.isNull(i);
        value[j] = present[j] ? column.get(i) : 0;
      }
      String id = new String(athlete.get(i), StandardCharsets.UTF_8);
      String team = new String(squad.get(i), StandardCharsets.UTF_8);
      if (label.isNull(i)) {
        builder.add(id, team, day.get(i), value, present);
      } else {
        OptionalInt event = onset.isNull(i) ? OptionalInt.empty() : OptionalInt.of(onset.get(i));
        builder.add(id, team, day.get(i), event, value, present);
      }
    }
  }
}
