package org.loadstone.pipeline.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Whole files of every form, and broken copies of them. */
final class BrokenSources {
  /**
   * A whole file.
   *
   * @param count how many records a broken copy must give
   * @param file its name in the source folder
   * @param mapping YAML beside the folder, for files that are no tables
   */
  record Whole(String name, PlainCount count, String file, byte[] bytes, Optional<String> mapping) {
    /** Writes a broken copy; one in twenty breaks the mapping instead. */
    Broken write(Path source, SplittableRandom random) throws IOException {
      boolean breaksMapping = mapping.isPresent() && random.nextInt(20) == 0;
      byte[] broken = breaksMapping ? bytes : Damage.of(bytes, random);
      byte[] yaml = mapping.orElse("").getBytes(StandardCharsets.UTF_8);
      write(source, broken, breaksMapping ? Damage.of(yaml, random) : yaml);
      return new Broken(broken, breaksMapping ? OptionalLong.empty() : count.of(broken));
    }

    /** Writes the whole file. */
    void write(Path source) throws IOException {
      write(source, bytes, mapping.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path source, byte[] content, byte[] yaml) throws IOException {
      Path target = source.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, content);
      if (mapping.isPresent()) {
        Files.write(source.resolveSibling(source.getFileName() + ".yaml"), yaml);
      }
    }
  }

  /**
   * A broken copy.
   *
   * @param records how many records it must give if it can be read, empty where that is not sure
   */
  record Broken(byte[] bytes, OptionalLong records) {}

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
        table("csv", PlainCount.CSV, "training_session.csv", csv.getBytes(StandardCharsets.UTF_8)),
        table(
            "jsonl",
            PlainCount.JSON_LINES,
            "training_session.jsonl",
            json.getBytes(StandardCharsets.UTF_8)),
        table("gzip", PlainCount.GZIP, "training_session.csv.gz", BinaryForms.gzip(csv)),
        table(
            "utf-16",
            PlainCount.UTF_16,
            "training_session.csv",
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE)),
        table("arrow", PlainCount.NOT_SURE, "training_session.arrow", BinaryForms.arrow()),
        table("parquet", PlainCount.NOT_SURE, "training_session.parquet", BinaryForms.parquet()),
        table("gpx", PlainCount.NOT_SURE, "Anna/run.gpx", gpx.getBytes(StandardCharsets.UTF_8)),
        table("fit", PlainCount.NOT_SURE, "Anna/run.fit", BinaryForms.fit()),
        table(
            "noise",
            PlainCount.NOT_SURE,
            "Anna/run.fit",
            Damage.noise(new SplittableRandom(1), 400)),
        mapped(
            "wide",
            PlainCount.WIDE,
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
            PlainCount.NOT_SURE,
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
            PlainCount.NOT_SURE,
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
            PlainCount.FORCE,
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

  private static Whole table(String name, PlainCount count, String file, byte[] bytes) {
    return new Whole(name, count, file, bytes, Optional.empty());
  }

  private static Whole mapped(
      String name, PlainCount count, String file, String text, String yaml) {
    return new Whole(name, count, file, text.getBytes(StandardCharsets.UTF_8), Optional.of(yaml));
  }

  private BrokenSources() {}
}
