package org.loadstone.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of a source.
 *
 * @param name path relative to the source folder, with {@code /}; it is shown in lineage
 * @param location absolute path
 */
public record SourceFile(String name, String location) implements Serializable {
  private static final String GZ = ".gz";
  private static final int BUFFER = 1 << 16;
  private static final int MOST_SAID = 200;

  /**
   * Returns all files below a folder, by name.
   *
   * @throws InputError if the folder is missing or a link leads out of it
   */
  public static List<SourceFile> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputError(
          "Cannot read source %s: no such folder; give the folder of the logs".formatted(folder));
    }
    try {
      return below(folder, folder.toRealPath());
    } catch (IOException | UncheckedIOException e) {
      throw new InputError(
          "Cannot read source %s: %s; check the folder".formatted(folder, e.getMessage()), e);
    }
  }

  private static List<SourceFile> below(Path folder, Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> Files.isRegularFile(file) || Files.isSymbolicLink(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .map(file -> of(folder, root, file))
          .sorted(Comparator.comparing(SourceFile::name))
          .toList();
    }
  }

  private static SourceFile of(Path folder, Path root, Path file) {
    String name = root.relativize(file).toString().replace('\\', '/');
    Path shown = folder.resolve(name);
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new InputError(
            "Cannot read %s: it is a link out of the source folder; copy what it leads to there"
                .formatted(shown));
      }
      if (Files.isDirectory(file)) {
        throw new InputError(
            "Cannot read %s: it is a link to a folder; copy the folder there".formatted(shown));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceFile(name, shown.toAbsolutePath().toString());
  }

  /**
   * What tells that a file was written to.
   *
   * @param bytes its length
   * @param modified millisecond of its last change
   */
  public record Stamp(long bytes, long modified) implements Serializable {}

  /**
   * Returns the stamp as it is now.
   *
   * @throws InputError if it cannot be told
   */
  public Stamp stamp() {
    try {
      return new Stamp(Files.size(path()), Files.getLastModifiedTime(path()).toMillis());
    } catch (IOException e) {
      throw error(e);
    }
  }

  public Path path() {
    return Path.of(location);
  }

  /** Returns the last part of the name. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Returns the file name without its extension and {@code .gz}. */
  public String stem() {
    String plain = plainName();
    int dot = plain.lastIndexOf('.');
    return dot <= 0 ? plain : plain.substring(0, dot);
  }

  /** Returns what follows the last point, in lower case, {@code .gz} apart; empty without one. */
  public String extension() {
    String plain = plainName();
    int dot = plain.lastIndexOf('.');
    return dot <= 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private String plainName() {
    String last = fileName();
    return isGzip() ? last.substring(0, last.length() - GZ.length()) : last;
  }

  private boolean isGzip() {
    return name.toLowerCase(Locale.ROOT).endsWith(GZ);
  }

  /**
   * Returns the length.
   *
   * @throws InputError if it cannot be told
   */
  public long bytes() {
    try {
      return Files.size(path());
    } catch (IOException e) {
      throw error(e);
    }
  }

  /**
   * Opens the content, a {@code .gz} file expanded; expansion ends in an {@link IOException} when
   * it is out of proportion.
   */
  public InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(path());
    try {
      return new BufferedInputStream(
          isGzip() ? new Expansion(new GZIPInputStream(raw, BUFFER), Files.size(path())) : raw,
          BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Opens a stretch of a file that is not packed.
   *
   * @param from first byte
   * @param to the byte after the last
   */
  public InputStream open(long from, long to) throws IOException {
    SeekableByteChannel bytes = Files.newByteChannel(path());
    try {
      bytes.position(from);
      return new BufferedInputStream(
          new Stretch(Channels.newInputStream(bytes), to - from), BUFFER);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** The first bytes of a stream. */
  private static final class Stretch extends FilterInputStream {
    private long left;

    Stretch(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = left == 0 ? -1 : super.read(into, from, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }

  /** Returns true if the content lies packed in the file. */
  public boolean isPacked() {
    return isGzip();
  }

  /** Returns the error of this file: what is wrong and what to do. */
  public InputError error(String what, String remedy) {
    return new InputError("Cannot read %s: %s; %s".formatted(path(), what, remedy));
  }

  /** Returns the error of this file for a failure while reading it. */
  public InputError error(Exception cause) {
    Throwable why = cause instanceof UncheckedIOException wrapped ? wrapped.getCause() : cause;
    return new InputError("Cannot read %s: %s; check the file".formatted(path(), said(why)), cause);
  }

  /** Returns the error of this file for damage that a library met; its own words on one line. */
  public InputError damaged(String form, Throwable cause, String remedy) {
    return cause instanceof InputError mistake
        ? mistake
        : new InputError(
            "Cannot read %s: not a whole %s file: %s; %s"
                .formatted(path(), form, said(cause), remedy),
            cause);
  }

  private static String said(Throwable cause) {
    String first =
        cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
    String plain =
        first.replaceAll("(\\w+\\.)+\\w*(Exception|Error):? ?", "").replaceAll("\\p{Cntrl}", "");
    String text = plain.length() > MOST_SAID ? plain.substring(0, MOST_SAID) : plain;
    return text.isBlank() ? "its content is damaged" : text.strip();
  }
}
