package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.source.activity.FitWriter.enumeration;
import static org.loadstone.source.activity.FitWriter.octets;
import static org.loadstone.source.activity.FitWriter.text;
import static org.loadstone.source.activity.FitWriter.uint16;
import static org.loadstone.source.activity.FitWriter.uint32;
import static org.loadstone.source.activity.FitWriter.uint8;
import static org.loadstone.source.activity.Recordings.START;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitFileTest {
  private static final Map<String, String> RUN =
      Map.ofEntries(
          Map.entry("start", "2026-03-28T09:00:00Z"),
          Map.entry("end", "2026-03-28T09:00:40.500Z"),
          Map.entry("sport", "running"),
          Map.entry("sub_sport", "trail"),
          Map.entry("duration_min", "0.6541666666666667"),
          Map.entry("elapsed_min", "0.675"),
          Map.entry("distance_m", "117.5"),
          Map.entry("mean_hr_bpm", "142"),
          Map.entry("max_hr_bpm", "144"),
          Map.entry("cadence_spm", "171"),
          Map.entry("cadence_cv_pct", "0"),
          Map.entry("contact_ms", "245"),
          Map.entry("balance_left_pct", "50.5"),
          Map.entry("ascent_m", "12"),
          Map.entry("temperature_c", "-3"),
          Map.entry("device", "garmin 2697"),
          Map.entry("firmware", "4.10"));

  @TempDir private Path folder;

  private Readout read(FitWriter writer) {
    return read(writer.bytes());
  }

  private Readout read(byte[] content) {
    return Recordings.read(folder, "a.fit", content);
  }

  private static Activity only(Readout readout) {
    assertThat(readout.problems()).isEmpty();
    assertThat(readout.activities()).hasSize(1);
    return readout.activities().getFirst();
  }

  private static FitWriter file(int type) {
    return new FitWriter().define(0, 0, enumeration(0)).data(0, type);
  }

  private static List<OptionalDouble> values(Activity activity, Channel channel) {
    return IntStream.range(0, activity.samples().size())
        .mapToObj(i -> activity.samples().find(channel, i))
        .toList();
  }

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  @Test
  void a_session_message_gives_the_summary_and_the_records_give_samples() {
    Activity run = only(read(Recordings.run()));
    assertThat(run.fields()).isEqualTo(RUN);
    assertThat(run.samples().size()).isEqualTo(40);
    assertThat(run.samples().time(39)).isEqualTo(Instant.parse("2026-03-28T09:00:39Z"));
    assertThat(run.samples().find(Channel.HEART_RATE, 4)).hasValue(144);
    assertThat(run.samples().find(Channel.CADENCE, 4)).hasValue(85.5);
    assertThat(run.samples().find(Channel.DISTANCE, 4)).hasValue(12);
    assertThat(run.samples().find(Channel.SPEED, 4)).hasValue(3);
    assertThat(run.samples().find(Channel.ALTITUDE, 4)).hasValue(20);
    assertThat(run.samples().find(Channel.LATITUDE, 4).orElseThrow()).isBetween(49.999, 50.001);
    assertThat(run.samples().find(Channel.LONGITUDE, 4).orElseThrow()).isBetween(9.999, 10.001);
    assertThat(run.samples().find(Channel.TEMPERATURE, 4)).hasValue(-3);
    assertThat(run.samples().find(Channel.STANCE_TIME, 4)).hasValue(245);
    assertThat(run.samples().find(Channel.STANCE_BALANCE, 4)).hasValue(50.5);
    assertThat(run.samples().find(Channel.POWER, 4)).isEmpty();
  }

  @Test
  void fields_have_fixed_names_and_order() {
    assertThat(Activity.FIELDS)
        .containsExactly(
            "start",
            "end",
            "sport",
            "sub_sport",
            "duration_min",
            "elapsed_min",
            "distance_m",
            "mean_hr_bpm",
            "max_hr_bpm",
            "cadence_spm",
            "cadence_rpm",
            "cadence_cv_pct",
            "contact_ms",
            "balance_left_pct",
            "ascent_m",
            "temperature_c",
            "device",
            "firmware");
    assertThat(only(read(Recordings.run())).fields().keySet())
        .containsExactlyElementsOf(
            Activity.FIELDS.stream().filter(name -> !name.equals("cadence_rpm")).toList());
  }

  @Test
  void a_summary_carries_no_position_and_no_serial_number() {
    assertThat(only(read(Recordings.run())).fields().keySet())
        .doesNotContain("latitude", "longitude", "serial");
  }

  @Test
  void byte_order_header_size_and_packing_change_nothing() {
    FitWriter big = Recordings.run(new FitWriter().bigEndian());
    assertThat(only(read(big)).fields()).isEqualTo(RUN);
    FitWriter small = Recordings.run(new FitWriter().shortHeader());
    assertThat(only(read(small)).fields()).isEqualTo(RUN);
    byte[] packed = Recordings.packed(Recordings.run());
    assertThat(only(Recordings.read(folder, "a.fit.gz", packed)).fields()).isEqualTo(RUN);
    assertThat(only(Recordings.read(folder, "no-ending", packed)).fields()).isEqualTo(RUN);
  }

  @Test
  void what_a_maker_writes_as_none_is_absent() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(3), uint8(4), uint16(6), uint16(73))
            .data(1, START, 0xFF, 0xFF, 0xFFFF, 0xFFFF)
            .data(1, START + 1, 120, 0, 2_000, 0xFFFF)
            .data(1, START + 2, 0, 90, 2_000, 2_500);
    Readout readout = read(writer);
    Activity run = readout.activities().getFirst();
    assertThat(values(run, Channel.HEART_RATE))
        .as("a heart rate of 0 is none")
        .containsExactly(none(), some(120), none());
    assertThat(values(run, Channel.CADENCE)).containsExactly(none(), some(0), some(90));
    assertThat(values(run, Channel.SPEED))
        .as("the enhanced speed is the better one")
        .containsExactly(none(), some(2), some(2.5));
  }

  @Test
  void times_in_headers_roll_over_after_31_seconds() {
    long start = START / 32 * 32 + 30;
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(3))
            .data(1, start, 100)
            .define(2, 20, uint8(3))
            .timed(2, start + 1, 101)
            .timed(2, start + 5, 102)
            .timed(2, start + 36, 103)
            .timed(2, start + 36, 104);
    Activity run = read(writer).activities().getFirst();
    long first = run.start().getEpochSecond();
    assertThat(first).isEqualTo(start + 631_065_600L);
    assertThat(IntStream.range(0, 5).mapToObj(run.samples()::time))
        .extracting(time -> time.getEpochSecond() - first)
        .containsExactly(0L, 1L, 5L, 36L, 36L);
    assertThat(run.samples().find(Channel.HEART_RATE, 4)).hasValue(104);
  }

  @Test
  void speed_and_distance_in_three_bytes_count_on_when_twelve_bits_run_over() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), octets(8, 3))
            .data(1, START, 0x62, 0x01, 0x00)
            .data(1, START + 1, 0x62, 0xF1, 0xFF)
            .data(1, START + 2, 0xFF, 0xFF, 0xFF)
            .data(1, START + 3, 0x63, 0x01, 0x02);
    Activity run = read(writer).activities().getFirst();
    assertThat(values(run, Channel.SPEED))
        .containsExactly(some(3.54), some(3.54), none(), some(3.55));
    assertThat(values(run, Channel.DISTANCE))
        .containsExactly(some(0), some(4_095 / 16.0), none(), some((4_096 + 32) / 16.0));
  }

  @Test
  void fields_of_developers_unknown_types_and_sizes_only_take_space() {
    FitWriter writer =
        file(4)
            .define(5, 206, uint8(0), uint8(1), uint8(2), text(3, 8))
            .data(5, 0, 0, 2, "doughnut")
            .defineWithDeveloper(
                1,
                20,
                List.of(
                    uint32(253),
                    new FitWriter.Field(3, 0x84, 3, 1),
                    new FitWriter.Field(200, 0x1F, 5, 1),
                    uint8(4)),
                List.of(2, 7))
            .data(1, START, 0x8C8C8C, 1, 80)
            .define(6, 65_000, text(3, 255), uint32(9))
            .data(6, "x", 12)
            .data(1, START + 1, 0x8C8C8C, 1, 81);
    Activity run = read(writer).activities().getFirst();
    assertThat(values(run, Channel.CADENCE)).containsExactly(some(80), some(81));
    assertThat(run.samples().channels())
        .as("a heart rate of three bytes in a type of two is not one")
        .containsExactly(Channel.CADENCE);
  }

  @Test
  void a_local_type_defined_anew_is_read_by_its_last_definition() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(3))
            .data(1, START, 100)
            .define(1, 20, uint8(4), uint8(3), uint32(253))
            .data(1, 80, 101, START + 1);
    Activity run = read(writer).activities().getFirst();
    assertThat(values(run, Channel.HEART_RATE)).containsExactly(some(100), some(101));
    assertThat(values(run, Channel.CADENCE)).containsExactly(none(), some(80));
  }

  @Test
  void the_first_of_an_array_and_text_up_to_its_zero_are_taken() {
    FitWriter writer =
        new FitWriter()
            .define(0, 0, enumeration(0), uint16(1), text(8, 16))
            .data(0, 4, 294, "COROS PACE 2")
            .define(1, 20, uint32(253), uint8(3).times(3))
            .data(1, START, 100, 101, 102);
    Activity run = read(writer).activities().getFirst();
    assertThat(run.device().name()).hasValue("COROS PACE 2");
    assertThat(run.samples().find(Channel.HEART_RATE, 0)).hasValue(100);
  }

  @Test
  void without_a_session_message_the_records_and_the_timer_are_summed_up() {
    FitWriter writer = Recordings.begin(new FitWriter());
    for (int i = 0; i < 10; i++) {
      Recordings.record(writer, i);
    }
    writer.data(3, START + 9, 0, 4).data(3, START + 30, 0, 0);
    Recordings.record(writer, 30);
    Recordings.record(writer, 36);
    writer.define(7, 12, enumeration(0), enumeration(1)).data(7, 1, 4);
    Readout readout = read(writer);
    assertThat(readout.problems())
        .containsExactly("no session message: summarised from 12 records");
    Activity run = readout.activities().getFirst();
    assertThat(run.find(Measure.DURATION)).as("9 s and 6 s").hasValue(15 / 60.0);
    assertThat(run.find(Measure.ELAPSED)).hasValue(36 / 60.0);
    assertThat(run.find(Measure.DISTANCE)).hasValue(108);
    assertThat(run.sport()).isEqualTo(new Sport(Optional.of("running"), Optional.of("track")));
    assertThat(run.find(Measure.STEP_RATE)).hasValue(171);
    assertThat(run.find(Measure.CADENCE_VARIATION)).as("fewer than 30 samples").isEmpty();
    assertThat(run.find(Measure.ASCENT)).as("never computed").isEmpty();
  }

  @Test
  void each_session_has_the_records_from_its_start_to_the_next() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(3))
            .define(2, 18, uint32(2), enumeration(5), uint32(7), uint8(18));
    for (int i = 0; i < 30; i++) {
      writer.data(1, START + i, 100 + i);
    }
    writer.data(2, START + 20, 2, 10_000, 90).data(2, START, 1, 20_000, 80);
    Readout readout = read(writer);
    assertThat(readout.problems()).isEmpty();
    assertThat(readout.activities())
        .extracting(activity -> activity.sport().name().orElseThrow())
        .containsExactly("running", "cycling");
    assertThat(readout.activities())
        .extracting(activity -> activity.samples().size())
        .containsExactly(20, 10);
    assertThat(readout.activities().get(0).find(Measure.MAX_HEART_RATE)).hasValue(119);
    assertThat(readout.activities().get(0).find(Measure.STEP_RATE)).hasValue(160);
    assertThat(readout.activities().get(1).find(Measure.MEAN_HEART_RATE)).hasValue(124.5);
    assertThat(readout.activities().get(1).find(Measure.TURN_RATE)).hasValue(90);
    assertThat(readout.activities().get(1).find(Measure.STEP_RATE)).isEmpty();
  }

  @Test
  void a_session_without_a_start_begins_its_elapsed_time_before_its_message() {
    FitWriter writer =
        file(4)
            .define(2, 18, uint32(253), uint32(7))
            .data(2, START + 60, 60_000)
            .data(2, START + 600, 0xFFFF_FFFFL);
    Readout readout = read(writer);
    assertThat(readout.problems()).containsExactly("1 session without a start left out");
    assertThat(readout.activities()).hasSize(1);
    assertThat(readout.activities().getFirst().fields())
        .isEqualTo(
            Map.of(
                "start", "2026-03-28T09:00:00Z",
                "end", "2026-03-28T09:01:00Z",
                "elapsed_min", "1"));
  }

  @Test
  void contact_time_means_nothing_on_a_bicycle() {
    FitWriter writer =
        file(4)
            .define(2, 18, uint32(2), enumeration(5), uint16(91), uint16(133))
            .data(2, START, 2, 2_500, 5_000);
    assertThat(only(read(writer)).find(Measure.CONTACT_TIME)).isEmpty();
    assertThat(only(read(writer)).find(Measure.LEFT_BALANCE)).isEmpty();
  }

  @Test
  void a_cadence_without_a_sport_has_no_unit_and_is_absent() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(4))
            .data(1, START, 80)
            .define(2, 18, uint32(2), uint8(18))
            .data(2, START, 80);
    Activity unknown = only(read(writer));
    assertThat(unknown.samples().find(Channel.CADENCE, 0)).hasValue(80);
    assertThat(unknown.measures()).isEmpty();
  }

  @Test
  void records_out_of_order_are_put_in_order() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(3))
            .data(1, START + 2, 102)
            .data(1, START, 100)
            .data(1, START + 1, 0xFF)
            .data(1, START, 101);
    Activity run = read(writer).activities().getFirst();
    assertThat(values(run, Channel.HEART_RATE))
        .as("those of one time in the order of the file")
        .containsExactly(some(100), some(101), none(), some(102));
  }

  @Test
  void a_record_with_a_time_far_from_the_others_is_left_out() {
    FitWriter writer =
        file(4)
            .define(1, 20, uint32(253), uint8(3))
            .data(1, 20_000, 100)
            .data(1, START, 101)
            .data(1, START + 1, 102)
            .data(1, START + 100_000_000, 103);
    Readout readout = read(writer);
    assertThat(readout.problems())
        .containsExactly(
            "2 records with a time far from the others left out",
            "no session message: summarised from 2 records");
    assertThat(readout.activities().getFirst().samples().size()).isEqualTo(2);
  }

  @Test
  void a_clock_that_was_not_set_is_told() {
    FitWriter writer = file(4).define(2, 18, uint32(2), uint32(7)).data(2, 17_217_864, 60_000);
    Readout readout = read(writer);
    assertThat(readout.activities()).hasSize(1);
    assertThat(readout.problems())
        .containsExactly("clock not set: times count from when the device was switched on");
  }

  @Test
  void files_in_a_chain_are_read_one_by_one() {
    ByteArrayOutputStream chain = new ByteArrayOutputStream();
    chain.writeBytes(Recordings.run());
    chain.writeBytes(file(2).bytes());
    chain.writeBytes(Recordings.run(new FitWriter().bigEndian().shortHeader()).bytes());
    chain.writeBytes(file(2).bytes());
    Readout readout = read(chain.toByteArray());
    assertThat(readout.problems())
        .containsExactly("parts 2, 4: no activity in it: a settings file");
    assertThat(readout.activities()).extracting(Activity::fields).containsExactly(RUN, RUN);
  }

  @Test
  void a_file_without_an_activity_says_what_it_is() {
    assertThat(read(file(5)).problems()).containsExactly("no activity in it: a workout file");
    assertThat(read(file(77)).problems()).containsExactly("no activity in it: a file of type 77");
    assertThat(read(new FitWriter()).problems())
        .containsExactly("no activity in it: a file of no stated type");
    assertThat(read(new FitWriter().define(0, 132, uint8(6)).data(0, 60)).problems())
        .containsExactly("no activity in it: heart rates of a strap, which are not read");
  }

  @Test
  void records_without_a_time_are_counted() {
    FitWriter writer = file(4).define(1, 20, uint8(3)).data(1, 100).timed(1, 5, 101);
    assertThat(read(writer).problems())
        .containsExactly(
            "2 records without a time left out",
            "no activity in it: an activity file without sessions or timed records");
  }
}
