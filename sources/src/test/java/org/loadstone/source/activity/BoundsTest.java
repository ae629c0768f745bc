package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.source.activity.FitWriter.enumeration;
import static org.loadstone.source.activity.FitWriter.uint32;
import static org.loadstone.source.activity.Recordings.START;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.InputError;

/** No file makes the reader take memory or time without end. */
class BoundsTest {
  private static final String GPX_HEAD = "<gpx creator=\"x\"><trk>";

  @TempDir private Path folder;

  private Readout read(String name, byte[] content) {
    return Recordings.read(folder, name, content);
  }

  private Readout xml(String text) {
    return read("a.gpx", text.getBytes(StandardCharsets.UTF_8));
  }

  private static FitWriter file() {
    return new FitWriter().define(0, 0, enumeration(0)).data(0, 4);
  }

  @Test
  void only_a_file_that_is_not_there_is_an_error() {
    Path missing = folder.resolve("missing.fit");
    assertThatThrownBy(() -> ActivityFile.read(missing))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot read %s: no such file; check the path", missing);
    assertThatThrownBy(() -> ActivityFile.read(folder))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot read %s: no such file; check the path", folder);
  }

  @Test
  void a_file_of_more_than_256_mb_is_not_read() throws IOException {
    Path large = folder.resolve("large.fit");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(ActivityFile.MOST_BYTES + 1);
    }
    assertThat(ActivityFile.read(large).problems())
        .containsExactly("268,435,457 bytes, at most 268,435,456 are read");
    Files.delete(large);
  }

  @Test
  void bytes_that_expand_too_much_end_early() {
    byte[] zeros = Recordings.packed(new byte[20 << 20]);
    assertThat(read("a.gz", zeros).problems())
        .containsExactly(
            "not a FIT, TCX or GPX file", "content may be damaged: it expands more than 200 times");
    byte[] elements =
        (GPX_HEAD + ("<x/>" + " ".repeat(16_000)).repeat(1_600)).getBytes(StandardCharsets.UTF_8);
    assertThat(read("a.gpx.gz", Recordings.packed(elements)).problems())
        .containsExactly(
            "line 1: XML broken or cut off (it expands more than 200 times): 0 points kept",
            "1 track without a timed point left out",
            "no activity in it: a GPX file without a track");
  }

  @Test
  void an_expansion_is_bounded_in_bytes_too() throws IOException {
    Path file = Files.write(folder.resolve("a.gz"), Recordings.packed(new byte[5_000]));
    try (Content content = Content.open(file, 1_000)) {
      assertThat(content.readAllBytes().length).isEqualTo(1_000);
      assertThat(content.takeFault()).hasValue("it expands to more than 1,000 bytes");
      assertThat(content.takeFault()).as("told once").isEmpty();
    }
  }

  @Test
  void samples_beyond_two_million_are_left_out_and_counted() {
    FitWriter writer = file().define(1, 20, uint32(253)).data(1, START).define(2, 20);
    int[] records = new int[ActivityFile.MOST_SAMPLES + 4];
    Arrays.fill(records, 0x80 | 2 << 5 | (int) (START & 0x1F));
    Readout readout = read("a.fit", writer.raw(records).bytes());
    assertThat(readout.problems())
        .containsExactly(
            "5 records left out: a file may have 2,000,000",
            "no session message: summarised from 2,000,000 records");
  }

  @Test
  void activities_beyond_a_thousand_are_left_out_and_counted() {
    FitWriter writer = file().define(1, 18, uint32(2));
    IntStream.range(0, 1_003).forEach(i -> writer.data(1, START + i));
    Readout readout = read("a.fit", writer.bytes());
    assertThat(readout.activities()).hasSize(1_000);
    assertThat(readout.problems()).containsExactly("3 sessions left out: a file may have 1,000");
  }

  @Test
  void a_chain_of_more_than_a_hundred_files_is_not_followed() {
    ByteArrayOutputStream chain = new ByteArrayOutputStream();
    IntStream.range(0, 120).forEach(i -> chain.writeBytes(Recordings.run()));
    Readout readout = read("a.fit", chain.toByteArray());
    assertThat(readout.activities()).hasSize(100);
    assertThat(readout.problems()).containsExactly("part 101: not read: too many files in one");
  }

  @Test
  void xml_with_a_doctype_is_refused_so_nothing_is_expanded_or_fetched() {
    String laughs =
        """
        <!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">
          <!ENTITY file SYSTEM "file:///etc/hostname">]>
        <gpx creator="&b;&file;"><trk/></gpx>
        """;
    assertThat(xml(laughs).problems())
        .hasSize(1)
        .allMatch(
            line -> line.endsWith("a DOCTYPE, which may hide what is in the file; remove it"));
  }

  @Test
  void nesting_is_bounded() {
    assertThat(xml(GPX_HEAD + "<a>".repeat(100)).problems())
        .startsWith("line 1: nested deeper than 64: 0 points kept");
  }

  @Test
  void a_long_tag_text_comment_or_instruction_is_not_held() {
    String filling = "<x> ".repeat(1 << 19);
    String expected = "line 1: a tag or text of more than 1,000,000 characters: 0 points kept";
    assertThat(xml(GPX_HEAD + "<name>" + " ".repeat(1 << 21)).problems()).startsWith(expected);
    assertThat(xml(GPX_HEAD + "<name x=\"" + "y".repeat(1 << 21)).problems()).startsWith(expected);
    assertThat(xml(GPX_HEAD + "<!--" + filling).problems()).startsWith(expected);
    assertThat(xml(GPX_HEAD + "<![CDATA[" + filling).problems()).startsWith(expected);
    assertThat(xml(GPX_HEAD + "<?pi " + filling).problems()).startsWith(expected);
  }

  @Test
  void names_are_bounded_in_number() {
    String names =
        IntStream.range(0, 5_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
    assertThat(xml(GPX_HEAD + names).problems())
        .startsWith("line 1: more than 2000 different names: 0 points kept");
  }

  @Test
  void text_of_another_kind_is_told() {
    assertThat(xml("<kml><Placemark/></kml>").problems())
        .containsExactly("not a FIT, TCX or GPX file: XML of <kml>");
    assertThat(xml("day,load\n1,300\n").problems()).containsExactly("not a FIT, TCX or GPX file");
    assertThat(xml("<html><br></html>").problems())
        .containsExactly("not a FIT, TCX or GPX file: XML of <html>");
    assertThat(xml("< none").problems()).containsExactly("line 1: XML broken or cut off");
  }
}
