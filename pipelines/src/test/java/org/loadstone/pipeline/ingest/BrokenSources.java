package org.loadstone.pipeline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;

/** Whole files of every form, and the ways in which they get broken. */
final class BrokenSources {
  /**
   * A whole file.
   *
   * @param file its name in the source folder
   * @param mapping YAML beside the folder, for files that are no tables
   */
  record Whole(String name, String file, byte[] bytes, Optional<String> mapping) {
    /** Writes a broken copy and returns its bytes; one in twenty breaks the mapping instead. */
    byte[] write(Path source, SplittableRandom random) throws IOException {
      boolean breaksMapping = mapping.isPresent() && random.nextInt(20) == 0;
      byte[] broken = breaksMapping ? bytes : broken(bytes, random);
      Path target = source.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, broken);
      if (mapping.isPresent()) {
        byte[] yaml = mapping.get().getBytes(StandardCharsets.UTF_8);
        Files.write(
            source.resolveSibling(source.getFileName() + ".yaml"),
            breaksMapping ? broken(yaml, random) : yaml);
      }
      return broken;
    }

    /**
     * Returns the records that a text without quotes must have, or empty where that is not sure.
     */
    OptionalLong linesOf(byte[] broken) {
      String text = new String(broken, StandardCharsets.UTF_8);
      boolean isSure = text.chars().noneMatch(c -> c == '"' || c == '\r' || c == 0xFEFF || c == 0);
      if (!isSure || mapping.isPresent() || !(name.equals("csv") || name.equals("jsonl"))) {
        return OptionalLong.empty();
      }
      long lines =
          text.lines()
              .filter(line -> name.equals("csv") ? !line.isEmpty() : !line.isBlank())
              .count();
      return OptionalLong.of(name.equals("csv") ? lines - 1 : lines);
    }
  }

  private static byte[] broken(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = brokenOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] brokenOnce(byte[] bytes, SplittableRandom random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> with(bytes, at, (byte) random.nextInt(256));
      case 2 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 3 -> spliced(bytes, at, at + length, new byte[0]);
      case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
      case 5 ->
          spliced(
              bytes,
              at,
              at,
              "\n\n,;\"{[\u0000NaN-1e999"
                  .substring(random.nextInt(12))
                  .getBytes(StandardCharsets.UTF_8));
      case 6 -> spliced(bytes, at, at + length, random(random, length));
      default -> spliced(bytes, at, bytes.length, Arrays.copyOf(bytes, at));
    };
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] random(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] put) {
    byte[] out = new byte[from + put.length + bytes.length - to];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(put, 0, out, from, put.length);
    System.arraycopy(bytes, to, out, from + put.length, bytes.length - to);
    return out;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
  }

  static List<Whole> all() throws IOException {
    String csv =
        "athlete_id,date,duration_min,rpe,surface\n"
            + "Anna,2026-03-01,60,5,grass\nBen,2026-03-02,45.5,7,road\n".repeat(20);
    String json =
        "{\"athlete_id\":\"Anna\",\"date\":\"2026-03-01\",\"rpe\":5}\n{\"athlete_id\":\"Ben\",\"date\":\"2026-03-02\"}\n"
            .repeat(20);
    String parts =
        "who;when;parts\nAnna;01.03.2026;{'left_knee': 'minor'}\nBen;02.03.2026;{}\n".repeat(10);
    String nested = "{\"Anna\": [{\"d\": \"01.03.2026\", \"r\": 5}], \"Ben\": []}";
    String gpx =
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"w\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg>"
            + "<trkpt lat=\"59.9\" lon=\"10.7\"><time>2026-03-01T10:00:00Z</time></trkpt>"
                .repeat(30)
            + "</trkseg></trk></gpx>";
    String force = "head\nendheader\ntime,fy1,fy2\n" + "0.001,390.5,391.25\n".repeat(50);
    return List.of(
        table("csv", "training_session.csv", csv.getBytes(StandardCharsets.UTF_8)),
        table("jsonl", "training_session.jsonl", json.getBytes(StandardCharsets.UTF_8)),
        table("gzip", "training_session.csv.gz", gzip(csv)),
        table(
            "utf-16", "training_session.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE)),
        table("arrow", "training_session.arrow", arrow()),
        table("parquet", "training_session.parquet", parquet()),
        table("gpx", "Anna/run.gpx", gpx.getBytes(StandardCharsets.UTF_8)),
        table("noise", "Anna/run.fit", random(new SplittableRandom(1), 400)),
        mapped(
            "wide",
            "wide.csv",
            "Day,Anna,Ben\n01.03.2026,7,\n02.03.2026,8,6\n".repeat(8),
            """
            name: w
            about: wide
            tables:
              - table: wellness
                join: [athlete_id, date]
                files: wide.csv
                wide: {keep: [day], name: who, value: answer}
                columns: {athlete_id: who, date: {column: day, format: dd.MM.yyyy}, sleep_h: answer}
            """),
        mapped(
            "exploded",
            "parts.csv",
            parts,
            """
            name: p
            about: parts
            tables:
              - table: injury_report
                files: parts.csv
                explode: {column: parts, key: part, value: severity}
                columns:
                  athlete_id: who
                  date: {column: when, format: dd.MM.yyyy}
                  body_site: {column: part, match: "^(?:left_|right_)?(.+)$"}
                  severity: severity
            """),
        mapped(
            "json",
            "nested.json",
            nested,
            """
            name: j
            about: nested
            tables:
              - table: training_session
                files: nested.json
                read: {rows: "{who}[]"}
                columns: {athlete_id: who, date: {column: d, format: dd.MM.yyyy}, rpe: r}
            """),
        mapped(
            "force",
            "Anna_1.csv",
            force,
            """
            name: f
            about: force
            tables:
              - table: force_trace
                files: "*.csv"
                read: {after: endheader, rate: "1000"}
                columns:
                  athlete_id: {path: -1, match: "^([^_]+)"}
                  date: {constant: "2026-03-01"}
                  trial_id: {path: -1}
                  time_s: time
                  left_n: fy1
                  right_n: fy2
                  limb_source: {constant: plate}
            """));
  }

  private static Whole table(String name, String file, byte[] bytes) {
    return new Whole(name, file, bytes, Optional.empty());
  }

  private static Whole mapped(String name, String file, String text, String yaml) {
    return new Whole(name, file, text.getBytes(StandardCharsets.UTF_8), Optional.of(yaml));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] arrow() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RootAllocator memory = new RootAllocator();
        VarCharVector athlete = new VarCharVector("athlete_id", memory);
        VarCharVector date = new VarCharVector("date", memory);
        VectorSchemaRoot root = VectorSchemaRoot.of(athlete, date);
        ArrowFileWriter writer =
            new ArrowFileWriter(root, null, java.nio.channels.Channels.newChannel(out))) {
      for (int i = 0; i < 20; i++) {
        athlete.setSafe(i, "Anna".getBytes(StandardCharsets.UTF_8));
        date.setSafe(i, "2026-03-01".getBytes(StandardCharsets.UTF_8));
      }
      root.setRowCount(20);
      writer.start();
      writer.writeBatch();
      writer.end();
    }
    return out.toByteArray();
  }

  private static byte[] parquet() {
    try {
      Path file = Files.createTempDirectory("parquet").resolve("one.parquet");
      var type =
          MessageTypeParser.parseMessageType(
              "message r { required binary athlete_id (STRING); required binary date (STRING); }");
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withType(type)
              .build()) {
        for (int i = 0; i < 20; i++) {
          writer.write(
              new SimpleGroupFactory(type)
                  .newGroup()
                  .append("athlete_id", "Anna")
                  .append("date", "2026-03-01"));
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      delete(file.getParent());
      Files.delete(file.getParent());
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BrokenSources() {}
}
