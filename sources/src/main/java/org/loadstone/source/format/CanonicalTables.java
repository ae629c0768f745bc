package org.loadstone.source.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.Fields;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;
import org.loadstone.source.file.TextChunk;

/**
 * Files named after the tables, with the tables' column names: {@code training_session.csv}, {@code
 * training_session.2024.jsonl.gz} or a folder {@code training_session/} of such files.
 *
 * @param read how they are read
 */
record CanonicalTables(ReadAs read) implements SourceFormat {
  private static final long CHUNK_BYTES = 32L << 20;

  @Override
  public String name() {
    return SourceFormat.TABLES;
  }

  @Override
  public boolean matches(List<SourceFile> files) {
    return data(files).stream().anyMatch(file -> findTable(file).isPresent());
  }

  @Override
  public List<SourcePart> parts(List<SourceFile> files) {
    List<SourcePart> parts = new ArrayList<>();
    for (SourceFile file : data(files)) {
      Table table =
          findTable(file)
              .orElseThrow(
                  () ->
                      file.error(
                          "no table of that name",
                          "did you mean %s? See loadstone dictionary"
                              .formatted(
                                  Nearest.to(
                                      tableName(file),
                                      Tables.INPUT.stream().map(Table::name).toList()))));
      read.reader(file).fields(file).ifPresent(fields -> check(file, table, fields.names()));
      SourceFile.Stamp stamp = file.stamp(); // before the cuts that are true of it
      for (TextChunk chunk : chunks(file)) {
        Rows rows = new Rows(read, table.name(), chunk);
        parts.add(new SourcePart(table.name(), List.of(file), rows, List.of(stamp)));
      }
    }
    if (parts.isEmpty()) {
      throw new InputError(
          "Cannot read the source: no table file in it; name the files after the tables, such as training_session.csv");
    }
    return parts;
  }

  /** A long text is read by many tasks. */
  private List<TextChunk> chunks(SourceFile file) {
    List<TextChunk> chunks = read.reader(file).chunks(file, CHUNK_BYTES);
    return chunks.isEmpty() ? Collections.singletonList(null) : chunks;
  }

  @Override
  public List<SourceFile> unreadFiles(List<SourceFile> files) {
    List<SourceFile> read = data(files);
    return files.stream().filter(file -> !read.contains(file)).toList();
  }

  /** A column that is not ours is refused, so that none is left unread. */
  @Override
  public Map<String, List<String>> unreadFields(List<SourceFile> files) {
    return Map.of();
  }

  /** Files at the top and in folders named after tables; others are somebody else's. */
  private static List<SourceFile> data(List<SourceFile> files) {
    return files.stream()
        .filter(ReadAs::knows)
        .filter(file -> !file.extension().equals("txt") || findTable(file).isPresent())
        .filter(file -> !file.name().contains("/") || isInTableFolder(file))
        .toList();
  }

  private static boolean isInTableFolder(SourceFile file) {
    String folder = file.name().substring(0, file.name().indexOf('/'));
    return Tables.findInput(folder).isPresent()
        && !file.fileName().startsWith("_")
        && file.name().indexOf('/') == file.name().lastIndexOf('/');
  }

  private static Optional<Table> findTable(SourceFile file) {
    return Tables.findInput(tableName(file));
  }

  private static String tableName(SourceFile file) {
    int folder = file.name().indexOf('/');
    return folder >= 0 ? file.name().substring(0, folder) : file.stem().replaceFirst("[.-].*$", "");
  }

  private static void check(SourceFile file, Table table, List<String> header) {
    List<String> names = table.sourceColumns().stream().map(Column::name).toList();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!names.contains(column)) {
        throw file.error(
            "unknown column " + (column.isEmpty() ? "without a name" : column),
            "did you mean %s? See loadstone dictionary".formatted(Nearest.to(column, names)));
      }
      if (!seen.add(column)) {
        throw file.error("column %s twice".formatted(column), "remove one");
      }
    }
    for (Column<?> column : table.ownColumns()) {
      if (column.isRequired() && !seen.contains(column.name()) && !table.isFilled(column)) {
        throw file.error(
            "column %s is missing".formatted(column), "add it (%s)".formatted(column.meaning()));
      }
    }
  }

  /**
   * Records whose fields have the names of columns, in any order.
   *
   * @param chunk the stretch to read, null for the whole file
   */
  private record Rows(ReadAs read, String tableName, TextChunk chunk) implements SourcePart.Layout {
    @Override
    public void read(List<SourceFile> files, Consumer<RawRow> out) {
      Table table = Tables.findInput(tableName).orElseThrow();
      for (SourceFile file : files) {
        RecordReader reader = read.reader(file);
        Aligned aligned = new Aligned(table, file, reader.decimal(file) == ',');
        Consumer<FileRecord> align = record -> out.accept(aligned.row(record));
        if (chunk == null) {
          reader.read(file, align);
        } else {
          reader.read(file, chunk, align);
        }
      }
    }

    @Override
    public boolean isStretch() {
      return chunk != null;
    }

    @Override
    public long bytes(List<SourceFile> files) {
      return chunk == null ? SourcePart.Layout.super.bytes(files) : chunk.to() - chunk.from();
    }
  }

  /** Puts the texts of records in the order of a table's columns. */
  private static final class Aligned {
    private final Table table;
    private final SourceFile file;
    private final boolean[] isCommaNumber;
    private Fields fields;
    private int[] places;
    private String unknown;

    Aligned(Table table, SourceFile file, boolean hasDecimalComma) {
      this.table = table;
      this.file = file;
      this.isCommaNumber = new boolean[table.sourceColumns().size()];
      for (int i = 0; i < isCommaNumber.length; i++) {
        isCommaNumber[i] = hasDecimalComma && table.columns().get(i).kind() == Kind.DECIMAL;
      }
    }

    /** Texts of a line that lacks some have no sure name: any of them may be an athlete's id. */
    RawRow row(FileRecord record) {
      if (record.fields() != fields) {
        learn(record.fields());
      }
      String[] texts = new String[isCommaNumber.length];
      if (!record.problem().isEmpty()) {
        return broken(record, texts, record.problem());
      }
      if (unknown != null) {
        return broken(record, texts, "unknown column " + unknown);
      }
      String[] given = record.texts();
      for (int i = 0; i < texts.length; i++) {
        int place = places[i];
        String text = place < 0 ? null : given[place];
        texts[i] = text != null && isCommaNumber[i] ? text.replace(',', '.') : text;
      }
      return RawRow.of(file.name(), record.line(), texts);
    }

    private RawRow broken(FileRecord record, String[] texts, String what) {
      return RawRow.broken(file.name(), record.line(), texts, Problem.ofLine(what));
    }

    private void learn(Fields newFields) {
      fields = newFields;
      places =
          table.sourceColumns().stream().mapToInt(column -> fields.place(column.name())).toArray();
      Set<String> known = new HashSet<>(table.sourceColumns().stream().map(Column::name).toList());
      unknown = fields.names().stream().filter(n -> !known.contains(n)).findFirst().orElse(null);
    }
  }
}
