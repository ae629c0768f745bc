package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.source.activity.FitWriter.enumeration;
import static org.loadstone.source.activity.FitWriter.uint32;
import static org.loadstone.source.activity.FitWriter.uint8;
import static org.loadstone.source.activity.Recordings.START;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged FIT file still gives, and the line that says what is wrong with it. */
class FitDamageTest {
  private static final byte[] RUN = Recordings.run();

  @TempDir private Path folder;

  private Readout read(byte[] content) {
    return Recordings.read(folder, "a.fit", content);
  }

  private static int samples(Readout readout) {
    return readout.activities().stream().mapToInt(activity -> activity.samples().size()).sum();
  }

  private static FitWriter file() {
    return new FitWriter().define(0, 0, enumeration(0)).data(0, 4);
  }

  @Test
  void a_file_cut_at_any_byte_says_where_and_keeps_the_records_before() {
    List<Integer> kept = new ArrayList<>();
    for (int length = 1; length < RUN.length; length++) {
      Readout readout = read(Arrays.copyOf(RUN, length));
      kept.add(samples(readout));
      String records = Problems.counted(samples(readout), "record");
      assertThat(readout.problems().getFirst())
          .isEqualTo(
              length < 14
                  ? "header: ends after %d bytes".formatted(length)
                  : "ends after %,d of %,d bytes: %s kept".formatted(length, RUN.length, records));
      boolean isSummarised = readout.problems().size() == 1 && samples(readout) > 0;
      assertThat(isSummarised)
          .as("cut at %d: %s", length, readout.problems())
          .isEqualTo(length >= RUN.length - 2);
    }
    assertThat(kept).isSorted().startsWith(0).endsWith(40);
    assertThat(kept.stream().distinct()).hasSize(41);
  }

  @Test
  void a_file_cut_among_its_records_is_summarised_from_them() {
    int cut = RUN.length / 2;
    Readout readout = read(Arrays.copyOf(RUN, cut));
    int kept = samples(readout);
    assertThat(readout.problems())
        .containsExactly(
            "ends after %,d of %,d bytes: %d records kept".formatted(cut, RUN.length, kept),
            "no session message: summarised from %d records".formatted(kept));
    Activity run = readout.activities().getFirst();
    assertThat(run.find(Measure.ELAPSED)).hasValue((kept - 1) / 60.0);
    assertThat(run.find(Measure.DURATION)).hasValue((kept - 1) / 60.0);
    assertThat(run.device().firmware()).hasValue("4.10");
  }

  @Test
  void any_flipped_byte_is_noticed() {
    for (int at = 0; at < RUN.length; at++) {
      byte[] flipped = RUN.clone();
      flipped[at] ^= (byte) (1 + at % 255);
      Readout readout = read(flipped);
      assertThat(readout.problems()).as("byte %d", at).isNotEmpty();
    }
  }

  @Test
  void a_wrong_crc_is_told_and_the_content_kept() {
    byte[] damaged = RUN.clone();
    int written = FitWriter.crc(RUN, RUN.length - 2);
    damaged[RUN.length - 1] ^= 0x10;
    Readout readout = read(damaged);
    assertThat(readout.problems())
        .containsExactly(
            "CRC 0x%04x, expected 0x%04x: content may be damaged"
                .formatted(written ^ 0x1000, written));
    assertThat(samples(readout)).isEqualTo(40);
  }

  @Test
  void a_wrong_header_crc_is_told_once_and_none_is_allowed() {
    byte[] damaged = RUN.clone();
    damaged[12] ^= 1;
    int header = FitWriter.crc(RUN, 12);
    assertThat(read(damaged).problems())
        .containsExactly(
            "header CRC 0x%04x, expected 0x%04x: content may be damaged"
                .formatted(header ^ 1, header));
    byte[] without = RUN.clone();
    without[12] = 0;
    without[13] = 0;
    assertThat(read(without).problems())
        .as("the file's CRC covers the header's")
        .hasSize(1)
        .allMatch(line -> line.startsWith("CRC 0x"));
  }

  @Test
  void a_header_that_is_none_stops_the_reading() {
    byte[] size = RUN.clone();
    size[0] = 13;
    assertThat(read(size).problems()).containsExactly("header: 13 bytes, expected 12 or 14");
    byte[] mark = RUN.clone();
    mark[8] = 0;
    assertThat(read(mark).problems()).containsExactly("header: \"?FIT\", expected \".FIT\"");
    assertThat(Recordings.read(folder, "a.bin", mark).problems())
        .containsExactly("not a FIT, TCX or GPX file");
    assertThat(read(new byte[0]).problems()).containsExactly("empty");
  }

  @Test
  void a_protocol_to_come_is_read_with_a_warning() {
    byte[] later = RUN.clone();
    later[1] = 0x30;
    assertThat(read(later).problems())
        .first()
        .isEqualTo("protocol version 3, expected 1 or 2: content may be misread");
  }

  @Test
  void data_of_a_type_that_nothing_defines_stop_the_reading() {
    byte[] content =
        file().define(1, 20, uint32(253), uint8(3)).data(1, START, 100).raw(9, 1, 2, 3).bytes();
    assertThat(read(content).problems())
        .containsExactly(
            "byte 43: data of message type 9, which nothing defines; the rest is not read: 1 record kept",
            "no session message: summarised from 1 record");
  }

  @Test
  void a_byte_order_that_is_none_stops_the_reading() {
    byte[] content = file().raw(0x41, 0, 7, 0, 20, 0).bytes();
    assertThat(read(content).problems())
        .containsExactly(
            "byte 27: byte order 7 of a definition, expected 0 or 1; the rest is not read: 0 records kept",
            "no activity in it: an activity file without sessions or timed records");
  }

  @Test
  void data_that_end_within_a_message_are_told() {
    byte[] content =
        file().define(1, 20, uint32(253), uint8(3)).data(1, START, 100).raw(1, 2, 3).bytes();
    assertThat(read(content).problems())
        .containsExactly(
            "data end within a message: 1 record kept",
            "no session message: summarised from 1 record");
  }

  @Test
  void the_next_file_of_a_chain_is_read_after_a_damaged_one() {
    ByteArrayOutputStream chain = new ByteArrayOutputStream();
    chain.writeBytes(file().raw(9, 1, 2, 3).bytes());
    chain.writeBytes(RUN);
    chain.writeBytes(new byte[] {7, 7, 7});
    Readout readout = read(chain.toByteArray());
    assertThat(readout.problems())
        .containsExactly(
            "part 1: byte 25: data of message type 9, which nothing defines; the rest is not read: 0 records kept",
            "part 1: no activity in it: an activity file without sessions or timed records",
            "part 3: header: 7 bytes, expected 12 or 14");
    assertThat(samples(readout)).isEqualTo(40);
  }

  @Test
  void records_after_the_last_session_of_a_cut_file_are_an_activity_of_their_own() {
    FitWriter writer =
        file()
            .define(1, 20, uint32(253), uint8(3))
            .define(2, 18, uint32(2), uint32(7), enumeration(5))
            .data(1, START, 100)
            .data(1, START + 10, 110)
            .data(2, START, 10_000, 5)
            .data(1, START + 11, 120)
            .data(1, START + 20, 130)
            .data(1, START + 30, 140);
    byte[] whole = writer.bytes();
    assertThat(read(whole).activities())
        .extracting(activity -> activity.samples().size())
        .as("a whole file has all its sessions")
        .containsExactly(5);
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);
    Readout readout = read(cut);
    assertThat(readout.activities())
        .extracting(activity -> activity.samples().size())
        .containsExactly(3, 2);
    assertThat(readout.problems())
        .containsExactly(
            "ends after %d of %d bytes: 5 records kept".formatted(cut.length, whole.length),
            "no session message: summarised from 2 records");
  }

  @Test
  void a_damaged_packing_is_named_as_the_cause() {
    byte[] packed = Recordings.packed(RUN);
    Readout readout =
        Recordings.read(folder, "a.fit.gz", Arrays.copyOf(packed, packed.length * 2 / 3));
    assertThat(readout.problems().getFirst())
        .matches("ends after \\d+ of [\\d,]+ bytes \\(gzip is damaged\\): \\d+ records kept");
    assertThat(samples(readout)).isPositive();
    packed[packed.length - 6] ^= 1;
    Readout whole = Recordings.read(folder, "a.fit.gz", packed);
    assertThat(whole.problems()).containsExactly("content may be damaged: gzip is damaged");
    assertThat(samples(whole)).isEqualTo(40);
  }
}
