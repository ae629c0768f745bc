package org.loadstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.loadstone.cli.survival.FileFrame;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one file that a verb without a store reads, and how. */
final class FileOptions {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "CSV, JSON lines, Parquet or Arrow file with named columns; text may be .gz.")
  private Path file;

  @Option(
      names = "--delimiter",
      paramLabel = "SIGN",
      description = "Sign between fields; told from the header by default.")
  private String delimiter;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "Decimal sign; by default a comma is understood between semicolons.")
  private String decimal;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding, for example windows-1252 (default UTF-8).")
  private String encoding;

  /**
   * Gives each row to {@code out}, in file order.
   *
   * @param columns names of the columns that the file must have
   * @throws InputError if the file cannot be read or lacks a column
   */
  void read(List<String> columns, Consumer<NamedRow> out) {
    read(source(), columns, out);
  }

  private void read(SourceFile source, List<String> columns, Consumer<NamedRow> out) {
    NamedRow.read(source, reader(source), columns, out);
  }

  private RecordReader reader(SourceFile source) {
    String form = ReadAs.knows(source) ? null : "csv";
    return new ReadAs(form, delimiter, encoding, decimal, 0, null, List.of(), "[]", null)
        .reader(source);
  }

  /**
   * Returns columns as numbers or words.
   *
   * @throws InputError if the file cannot be read, lacks a column or has no row
   */
  FileFrame frame(List<String> columns) {
    return frame(source(), columns);
  }

  /** As {@link #frame(List)}, of another file that is written the same way. */
  FileFrame frame(Path other, List<String> columns) {
    return frame(source(other), columns);
  }

  private FileFrame frame(SourceFile source, List<String> columns) {
    return new FrameReader(source, reader(source), columns).read();
  }

  /** Gives each row of another file that is written the same way to {@code out}. */
  void read(Path other, List<String> columns, Consumer<NamedRow> out) {
    read(source(other), columns, out);
  }

  /**
   * Refuses to write over the file that is read, or two results into one file.
   *
   * @param outs where results are to go, null for none
   * @throws InputError if one is this file or another of them
   */
  void requireOther(Path... outs) {
    requireOther(List.of(file), outs);
  }

  /** Refuses to write over one of the files that are read, or two results into one file. */
  static void requireOther(List<Path> files, Path... outs) {
    List<Path> seen = new ArrayList<>(files);
    for (Path out : outs) {
      if (out != null && seen.stream().anyMatch(other -> isSame(other, out))) {
        throw new InputError(
            files.stream().anyMatch(file -> isSame(file, out))
                ? "Cannot write %s: it is the input file; name another".formatted(out)
                : "Cannot write %s: two results would go there; name two files".formatted(out));
      }
      if (out != null) {
        seen.add(out);
      }
    }
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
          || Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the error of the whole file. */
  InputError error(String what, String remedy) {
    return source().error(what, remedy);
  }

  Path path() {
    return file;
  }

  private SourceFile source() {
    return source(file);
  }

  private static SourceFile source(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputError("Cannot read %s: no such file; check its path".formatted(file));
    }
    return new SourceFile(file.getFileName().toString(), file.toString());
  }
}
