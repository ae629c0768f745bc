package org.loadstone.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.format.SourceFormat;
import org.loadstone.source.map.IdMap;
import org.loadstone.source.map.MappedSource;
import org.loadstone.source.map.MappingText;

/** A source folder that a test writes file by file, and what is read from it. */
public record TestFolder(Path path) {
  public TestFolder with(String name, String text) throws IOException {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestFolder with(String name, String text, Charset charset) throws IOException {
    return with(name, text.getBytes(charset));
  }

  public TestFolder with(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  public static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Returns the file of that name. */
  public SourceFile file(String name) {
    return new SourceFile(name, path.resolve(name).toString());
  }

  /** Returns the rows of table files. */
  public List<RawRow> rows(SourceFormat.Options options) {
    return rows(SourceFormat.parts(path, SourceFormat.TABLES, options));
  }

  public List<RawRow> rows() {
    return rows(SourceFormat.Options.of(ZoneOffset.UTC));
  }

  /** Returns the rows by a mapping. */
  public List<RawRow> rows(String yaml, Map<String, String> settings, IdMap ids) {
    MappingText mapping =
        new MappingText("test.yaml", yaml, new TreeMap<>(settings), ZoneOffset.UTC, ids);
    return rows(MappedSource.parts(mapping, SourceFile.below(path)));
  }

  public List<RawRow> rows(String yaml) {
    return rows(yaml, Map.of(), IdMap.NONE);
  }

  public static List<RawRow> rows(List<SourcePart> parts) {
    List<RawRow> rows = new ArrayList<>();
    parts.forEach(part -> part.read(rows::add));
    return rows;
  }

  /** Returns a row as {@code name=text} pairs of one table. */
  public static String shown(String tableName, RawRow row) {
    Table table = Tables.findInput(tableName).orElseThrow();
    StringBuilder shown = new StringBuilder();
    table
        .sourceColumns()
        .forEach(
            column -> {
              Optional<String> text = row.find(table, column);
              text.ifPresent(t -> shown.append(column).append('=').append(t).append(' '));
            });
    return shown.toString().strip();
  }
}
