package org.loadstone.source.file;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;

/**
 * How files are read; what is null is told from the file itself.
 *
 * @param form {@code csv}, {@code json}, {@code jsonl}, {@code parquet}, {@code arrow} or {@code
 *     activity}; by default told from the file's extension
 * @param delimiter sign between fields of {@code csv}; by default the one of {@code , ; tab |} that
 *     the header has most of
 * @param encoding of text; by default that of the byte order mark, else UTF-8
 * @param decimal sign between whole and fraction; by default a comma is understood in a file
 *     delimited by semicolons
 * @param skip lines before the header
 * @param after the header follows the first line that begins with this text
 * @param header names of the fields of a file without a header
 * @param rows where records lie in {@code json}: {@code []} each element, {@code {name}} each
 *     member, its key as the field {@code name}, {@code name} one member; default {@code []}
 * @param rate samples a second; adds the field {@code time}, in seconds from the first record
 */
public record ReadAs(
    String form,
    String delimiter,
    String encoding,
    String decimal,
    int skip,
    String after,
    List<String> header,
    String rows,
    Double rate)
    implements Serializable {
  /** Everything told from the file. */
  public static final ReadAs AUTO =
      new ReadAs(null, null, null, null, 0, null, List.of(), "[]", null);

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("csv", "csv"),
          Map.entry("tsv", "csv"),
          Map.entry("txt", "csv"),
          Map.entry("sto", "csv"),
          Map.entry("mot", "csv"),
          Map.entry("json", "json"),
          Map.entry("jsonl", "jsonl"),
          Map.entry("ndjson", "jsonl"),
          Map.entry("parquet", "parquet"),
          Map.entry("arrow", "arrow"),
          Map.entry("feather", "arrow"),
          Map.entry("fit", "activity"),
          Map.entry("tcx", "activity"),
          Map.entry("gpx", "activity"));

  public ReadAs {
    header = List.copyOf(header);
    if (form != null && !FORMS.containsValue(form)) {
      throw new InputError(
          "Cannot read files as %s: unknown form; did you mean %s?"
              .formatted(form, Nearest.to(form, FORMS.values().stream().sorted().toList())));
    }
    oneSign("delimiter", delimiter);
    oneSign("decimal", decimal);
    if (encoding != null) {
      charset(encoding);
    }
    if (rate != null && !(rate > 0 && rate <= 1_000_000)) {
      throw new InputError(
          "Cannot read samples at %s a second; give a rate above 0, such as 1000".formatted(rate));
    }
  }

  private static void oneSign(String what, String text) {
    if (text != null && text.length() != 1) {
      throw new InputError(
          "Cannot use %s \"%s\": it has %d signs; give one".formatted(what, text, text.length()));
    }
  }

  /** Returns the character set of that name. */
  static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InputError(
          "Cannot use encoding %s: unknown; use for example utf-8 or windows-1252".formatted(name),
          e);
    }
  }

  /** Returns true if a file's extension tells a form. */
  public static boolean knows(SourceFile file) {
    return FORMS.containsKey(file.extension());
  }

  /**
   * Returns the reader of a file.
   *
   * @throws InputError if its form is neither stated nor told by its extension
   */
  public RecordReader reader(SourceFile file) {
    String chosen =
        Optional.ofNullable(form == null ? FORMS.get(file.extension()) : form)
            .orElseThrow(
                () ->
                    file.error(
                        "its extension tells no form", "state as: csv, json, jsonl and so on"));
    RecordReader reader =
        switch (chosen) {
          case "csv" -> new DelimitedText(this);
          case "json" -> new JsonDocument(rows);
          case "jsonl" -> new JsonLines();
          case "parquet" -> new ParquetRecords();
          case "arrow" -> new ArrowRecords();
          case "activity" -> new ActivityRecords();
          default -> throw new IllegalStateException("no reader of " + chosen);
        };
    return rate == null ? reader : new Timed(reader, rate);
  }
}
