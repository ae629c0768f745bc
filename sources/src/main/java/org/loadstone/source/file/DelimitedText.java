package org.loadstone.source.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.loadstone.source.SourceFile;

/** Text with a header and a sign between fields: CSV, TSV and force-plate exports. */
final class DelimitedText implements RecordReader {
  private static final int MOST_HEADER_LINES = 1_000;
  private static final String DELIMITERS = ",;\t|";
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private final ReadAs options;

  DelimitedText(ReadAs options) {
    this.options = options;
  }

  @Override
  public Optional<Fields> fields(SourceFile file) {
    if (!options.header().isEmpty()) {
      return Optional.of(Fields.of(options.header()));
    }
    try (Opened opened = open(file)) {
      return Optional.of(opened.header);
    } catch (IOException | UncheckedIOException e) {
      throw file.error(e);
    } catch (CsvParseException e) {
      throw broken(file, e, 0);
    }
  }

  @Override
  public char decimal(SourceFile file) {
    if (options.decimal() != null) {
      return options.decimal().charAt(0);
    }
    try (Opened opened = open(file)) {
      return opened.delimiter == ';' ? ',' : '.';
    } catch (IOException | UncheckedIOException e) {
      throw file.error(e);
    } catch (CsvParseException e) {
      throw broken(file, e, 0);
    }
  }

  @Override
  public List<TextChunk> chunks(SourceFile file, long bytes) {
    boolean isPlain = !file.isPacked() && options.encoding() == null && options.skip() == 0;
    if (!isPlain || options.after() != null || file.bytes() < 2 * bytes) {
      return List.of();
    }
    try (Opened opened = open(file)) {
      return TextChunk.of(file, opened.delimiter, bytes);
    } catch (IOException | UncheckedIOException e) {
      throw file.error(e);
    } catch (CsvParseException e) {
      throw broken(file, e, 0);
    }
  }

  @Override
  public void read(SourceFile file, TextChunk chunk, Consumer<FileRecord> out) {
    read(file, () -> open(file, chunk), out);
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    read(file, () -> open(file), out);
  }

  /** Opens a file after its header. */
  private interface Opening {
    Opened open() throws IOException;
  }

  private static void read(SourceFile file, Opening opening, Consumer<FileRecord> out) {
    long linesBefore = 0;
    try (Opened opened = opening.open()) {
      linesBefore = opened.linesBefore;
      while (opened.records.hasNext()) {
        out.accept(record(opened, opened.records.next()));
      }
    } catch (IOException | UncheckedIOException e) {
      throw file.error(e);
    } catch (CsvParseException e) {
      throw broken(file, e, linesBefore);
    }
  }

  private static FileRecord record(Opened opened, CsvRecord record) {
    long line = opened.linesBefore + record.getStartingLineNumber();
    String[] texts = record.getFields().toArray(String[]::new);
    int expected = opened.header.size();
    return texts.length == expected
        ? new FileRecord(line, opened.header, texts)
        : new FileRecord(
            line, opened.header, texts, "%d fields, expected %d".formatted(texts.length, expected));
  }

  /** The parser counts lines from where it began. */
  private static RuntimeException broken(
      SourceFile file, CsvParseException cause, long linesBefore) {
    for (Throwable why = cause; why != null; why = why.getCause()) {
      if (why instanceof IOException unreadable) {
        return file.error(unreadable);
      }
    }
    String said = cause.getMessage().lines().findFirst().orElse("");
    String lines =
        LINE.matcher(said)
            .replaceAll(line -> "line " + (Long.parseLong(line.group(1)) + linesBefore));
    return file.error(lines, "check quotes and line ends");
  }

  /** A file open after its header. */
  private record Opened(
      CsvReader<CsvRecord> csv,
      Iterator<CsvRecord> records,
      Fields header,
      char delimiter,
      long linesBefore)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  private Opened open(SourceFile file, TextChunk chunk) throws IOException {
    try (Opened whole = open(file)) {
      boolean hasHeader = chunk.from() == 0 && options.header().isEmpty();
      Reader text = TextFile.open(file, chunk);
      try {
        CsvReader<CsvRecord> csv = csv(whole.delimiter, text);
        Iterator<CsvRecord> records = csv.iterator();
        if (hasHeader) {
          records.next();
        }
        return new Opened(csv, records, whole.header, whole.delimiter, chunk.line() - 1);
      } catch (RuntimeException e) {
        text.close();
        throw e;
      }
    }
  }

  private Opened open(SourceFile file) throws IOException {
    TextFile.refuseBinary(file, Optional.ofNullable(options.encoding()));
    BufferedReader text =
        new BufferedReader(TextFile.open(file, Optional.ofNullable(options.encoding())));
    try {
      long before = skip(file, text);
      text.mark(1 << 20);
      char delimiter = delimiter(text);
      text.reset();
      CsvReader<CsvRecord> csv = csv(delimiter, text);
      Iterator<CsvRecord> records = csv.iterator();
      Fields header =
          options.header().isEmpty() ? header(file, records) : Fields.of(options.header());
      return new Opened(csv, records, header, delimiter, before);
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private long skip(SourceFile file, BufferedReader text) throws IOException {
    long lines = 0;
    while (lines < options.skip()) {
      require(file, text.readLine());
      lines++;
    }
    if (options.after() != null) {
      String line;
      do {
        line = require(file, text.readLine());
        lines++;
      } while (!line.startsWith(options.after()) && lines < MOST_HEADER_LINES);
      if (lines == MOST_HEADER_LINES) {
        throw file.error(
            "no line begins with " + options.after(), "state what comes before the header");
      }
    }
    return lines;
  }

  private static String require(SourceFile file, String line) {
    if (line == null) {
      throw file.error("it ends before its header", "export it again");
    }
    return line;
  }

  /** The sign that the first line has most of outside quotes; a comma when it has none. */
  private char delimiter(BufferedReader text) throws IOException {
    if (options.delimiter() != null) {
      return options.delimiter().charAt(0);
    }
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    boolean started = false;
    for (int c = text.read(), seen = 0; c >= 0 && seen < 1 << 18; c = text.read(), seen++) {
      quoted ^= c == '"';
      boolean lineEnd = c == '\n' || c == '\r';
      if (lineEnd && started && !quoted) {
        break;
      }
      started |= !lineEnd;
      int at = quoted ? -1 : DELIMITERS.indexOf(c);
      if (at >= 0) {
        counts[at]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  private static CsvReader<CsvRecord> csv(char delimiter, Reader text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  private static Fields header(SourceFile file, Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw file.error("it is empty", "export it again or remove it");
    }
    List<String> names = new ArrayList<>();
    records.next().getFields().forEach(name -> names.add(name.strip()));
    return Fields.of(names);
  }
}
