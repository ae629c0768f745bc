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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
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
  static final String ATHLETE = "athlete_id";
  static final String SQUAD = "squad";
  static final String DAY = "day";
  static final String LABEL = "label";
  static final String ONSET = "onset";
  static final int KEYS = 5;
  private static final String LAYOUT = "loadstone.snapshot_version";
  private static final String HASH = "loadstone.content_sha256";
  private static final int BATCH = 65_536;

  /** The version of the layout that is written, and the only one read. */
  public static final String VERSION = "2";

  private TrainingSnapshot() {}

  /**
   * A table read, with what was written beside it.
   *
   * @param table the rows
   * @param about texts by name, sorted; empty where none were written
   */
  public record Stored(RiskTable table, Map<String, String> about) {
    /** Sorts and copies the texts. */
    public Stored {
      about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
  }

  /** As {@link #write(RiskTable, Map, Path)}, with nothing written beside the table. */
  public static String write(RiskTable table, Path file) {
    return write(table, Map.of(), file);
  }

  /**
   * Writes the table and returns its content hash; a reader sees the old file or the new one.
   *
   * @param about texts by name to keep beside the table; not part of the hash
   * @throws IllegalArgumentException if a feature has the name of a key column
   * @throws UncheckedIOException if the file cannot be written
   */
  public static String write(RiskTable table, Map<String, String> about, Path file) {
    String hash = table.contentHash();
    Schema schema = schema(table, hash, about);
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
    return readStored(file).table();
  }

  /** As {@link #read}, with the texts that were written beside the table. */
  public static Stored readStored(Path file) {
    try (var mapped = MappedArrow.open(file)) {
      Map<String, String> texts = texts(mapped.schema(), file);
      RiskTable table = table(mapped);
      if (!table.contentHash().equals(texts.get(HASH))) {
        throw new IllegalArgumentException(
            "Cannot read snapshot: content of %s does not match its hash %s; restore the file"
                .formatted(file, texts.get(HASH)));
      }
      return new Stored(table, about(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read snapshot: %s; give an Arrow file written by training".formatted(file), e);
    }
  }

  /** Returns only the texts beside a table; its rows are not read. */
  public static Map<String, String> readAbout(Path file) {
    try (var mapped = MappedArrow.open(file)) {
      return about(texts(mapped.schema(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read snapshot: %s; give an Arrow file written by training".formatted(file), e);
    }
  }

  private static Map<String, String> texts(Schema schema, Path file) {
    Map<String, String> texts = schema.getCustomMetadata();
    if (texts == null || !texts.containsKey(HASH)) {
      throw new IllegalArgumentException(
          "Cannot read snapshot: %s has no content hash; give a file written by training"
              .formatted(file));
    }
    requireVersion(schema, file);
    return texts;
  }

  private static Map<String, String> about(Map<String, String> texts) {
    Map<String, String> out = new TreeMap<>(texts);
    out.remove(HASH);
    out.remove(LAYOUT);
    return out;
  }

  private static void requireVersion(Schema schema, Path file) {
    String version = schema.getCustomMetadata().getOrDefault(LAYOUT, "1");
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "Cannot read snapshot: %s has version %s; this release reads version %s, train again"
              .formatted(file, version, VERSION));
    }
  }

  private static Schema schema(RiskTable table, String hash, Map<String, String> about) {
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
    Map<String, String> texts = new TreeMap<>(about);
    texts.put(HASH, hash);
    texts.put(LAYOUT, VERSION);
    return new Schema(fields, texts);
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

  private static RiskTable table(MappedArrow mapped) throws IOException {
    List<String> features =
        mapped.schema().getFields().stream().skip(KEYS).map(Field::getName).toList();
    StoredRows rows = new StoredRows(features);
    mapped.eachBatch(rows::add);
    return rows.table();
  }
}
