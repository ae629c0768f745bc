package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.schema.Kind;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Thousands of broken files: none throws, none takes long, and what can be noticed is told. */
class ActivityFuzzTest {
  private static final int OF_EACH_FORM = 800;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @TempDir private Path folder;

  /** A way to break a file. */
  private enum Damage {
    FLIP,
    OVERWRITE,
    DELETE,
    INSERT,
    REPEAT,
    CUT;

    byte[] apply(byte[] whole, SplittableRandom random) {
      int at = random.nextInt(whole.length);
      int length = Math.min(1 + random.nextInt(40), whole.length - at);
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      byte[] before = Arrays.copyOf(whole, at);
      byte[] part = Arrays.copyOfRange(whole, at, at + length);
      byte[] after = Arrays.copyOfRange(whole, at + length, whole.length);
      return switch (this) {
        case FLIP -> {
          byte[] flipped = whole.clone();
          flipped[at] ^= (byte) (1 << random.nextInt(8));
          yield flipped;
        }
        case OVERWRITE -> joined(before, noise, after);
        case DELETE -> joined(before, after);
        case INSERT -> joined(before, noise, part, after);
        case REPEAT -> joined(before, part, part, after);
        case CUT -> before;
      };
    }

    private static byte[] joined(byte[]... parts) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (byte[] part : parts) {
        all.writeBytes(part);
      }
      return all.toByteArray();
    }
  }

  /** Breaks a file in one to three ways; seeds are fixed, and named where a test fails. */
  private static byte[] broken(byte[] whole, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] content = whole;
    for (int left = 1 + random.nextInt(3); left > 0 && content.length > 0; left--) {
      content = Damage.values()[random.nextInt(Damage.values().length)].apply(content, random);
    }
    return content;
  }

  private Readout read(String name, byte[] content, long seed) {
    Readout readout =
        Assertions.assertTimeout(
            LONGEST, () -> Recordings.read(folder, name, content), () -> "seed " + seed);
    assertThat(readout.problems())
        .as("seed %d", seed)
        .hasSizeLessThan(20)
        .allSatisfy(line -> assertThat(line).matches("[ -~]{3,200}").doesNotContain("xception"));
    for (Activity activity : readout.activities()) {
      for (Measure measure : Measure.values()) {
        String text = activity.fields().get(measure.field());
        assertThat(text == null || Kind.DECIMAL.parse(text) instanceof Double)
            .as("seed %d: %s %s", seed, measure, text)
            .isTrue();
      }
    }
    return readout;
  }

  @Test
  void a_broken_fit_file_always_says_that_it_is() {
    List<byte[]> whole =
        List.of(
            Recordings.run(),
            Recordings.run(new FitWriter().bigEndian().shortHeader()).bytes(),
            twice(Recordings.run()));
    int kept = 0;
    for (int i = 0; i < whole.size(); i++) {
      for (long seed = 0; seed < OF_EACH_FORM / 2; seed++) {
        byte[] content = broken(whole.get(i), 1_000 * i + seed);
        Readout readout = read("a.fit", content, 1_000 * i + seed);
        if (!Arrays.equals(content, whole.get(i)) && !Arrays.equals(content, Recordings.run())) {
          assertThat(readout.problems()).as("file %d, seed %d", i, seed).isNotEmpty();
        }
        kept += readout.activities().isEmpty() ? 0 : 1;
      }
    }
    assertThat(kept).as("broken files of which something was kept").isGreaterThan(600);
  }

  private static byte[] twice(byte[] file) {
    byte[] both = Arrays.copyOf(file, 2 * file.length);
    System.arraycopy(file, 0, both, file.length, file.length);
    return both;
  }

  @Test
  void a_broken_tcx_file_that_is_no_xml_says_so() throws Exception {
    fuzzXml("a.tcx", Recordings.TCX, 10_000);
  }

  @Test
  void a_broken_gpx_file_that_is_no_xml_says_so() throws Exception {
    fuzzXml("a.gpx", Recordings.GPX, 20_000);
  }

  private void fuzzXml(String name, String text, long firstSeed) throws Exception {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    int broken = 0;
    for (long seed = firstSeed; seed < firstSeed + OF_EACH_FORM; seed++) {
      byte[] content = broken(whole, seed);
      Readout readout = read(name, content, seed);
      if (!isXml(content)) {
        broken++;
        assertThat(readout.problems()).as("seed %d", seed).isNotEmpty();
      }
    }
    assertThat(broken).as("files that are no XML").isGreaterThan(OF_EACH_FORM / 2);
  }

  private static boolean isXml(byte[] content) throws ParserConfigurationException, IOException {
    try {
      SAXParserFactory.newDefaultNSInstance()
          .newSAXParser()
          .parse(new ByteArrayInputStream(content), new DefaultHandler());
      return true;
    } catch (SAXException | CharConversionException e) {
      return false;
    }
  }

  @Test
  void a_broken_packing_always_says_that_it_is() {
    List<byte[]> whole =
        List.of(
            Recordings.run(),
            Recordings.TCX.getBytes(StandardCharsets.UTF_8),
            Recordings.GPX.getBytes(StandardCharsets.UTF_8));
    List<String> names = List.of("a.fit.gz", "a.tcx.gz", "a.gpx.gz");
    for (int i = 0; i < whole.size(); i++) {
      byte[] packed = Recordings.packed(whole.get(i));
      for (long seed = 30_000; seed < 30_000 + OF_EACH_FORM / 2; seed++) {
        byte[] content = broken(packed, seed);
        Readout readout = read(names.get(i), content, seed);
        if (!isStill(whole.get(i), content)) {
          assertThat(readout.problems()).as("%s, seed %d", names.get(i), seed).isNotEmpty();
        }
      }
    }
  }

  /** A damage of the packing's own header or after its end changes nothing. */
  private static boolean isStill(byte[] whole, byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return Arrays.equals(gzip.readAllBytes(), whole);
    } catch (IOException e) {
      return false;
    }
  }
}
