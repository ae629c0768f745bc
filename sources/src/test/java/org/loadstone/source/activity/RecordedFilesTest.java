package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of real devices, and what other programs decoded from six of them. Device makers, damage
 * and odd layouts: see SOURCE.md beside the files.
 */
class RecordedFilesTest {
  /** The other programs print every digit; only the last bit may differ. */
  private static final double ROUNDING = 1e-9;

  private static final double SEMICIRCLES_PER_DEGREE = (1L << 31) / 180.0;
  private static final DateTimeFormatter CSV_TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);

  private static Path folder;

  /** A file with the number of samples of each activity, and its problems. */
  private record Expected(String file, List<Integer> samples, List<String> problems) {
    @Override
    public String toString() {
      return file;
    }
  }

  private static Expected clean(String file, Integer... samples) {
    return new Expected(file, List.of(samples), List.of());
  }

  private static Expected damaged(String file, List<Integer> samples, String... problems) {
    return new Expected(file, samples, List.of(problems));
  }

  private static Expected noActivity(String file, String kind) {
    return damaged(file, List.of(), "no activity in it: " + kind);
  }

  static List<Expected> files() {
    String strap = "no activity in it: heart rates of a strap, which are not read";
    String clock = "clock not set: times count from when the device was switched on";
    String crc = "CRC 0xb1d5, expected 0xa1d5: content may be damaged";
    return List.of(
        clean("2013-02-06-12-11-14.fit", 590),
        clean("2015-10-13-08-43-15.fit", 221),
        clean("20170518-191602-1740899583.fit", 1641),
        clean("2019-02-17-062644-ELEMNT-297E-195-0.fit", 13_471),
        clean("Activity.fit", 14),
        damaged(
            "DeveloperData.fit",
            List.of(),
            "3 records without a time left out",
            "no activity in it: an activity file without sessions or timed records"),
        clean("Edge810-Vector-2013-08-16-15-35-10.fit", 4_700),
        noActivity("MonitoringFile.fit", "a monitoring file"),
        noActivity("Settings.fit", "a settings file"),
        noActivity("Settings2.fit", "a settings file"),
        noActivity("WeightScaleMultiUser.fit", "a weight file"),
        noActivity("WeightScaleSingleUser.fit", "a weight file"),
        noActivity("WorkoutCustomTargetValues.fit", "a workout file"),
        noActivity("WorkoutIndividualSteps.fit", "a workout file"),
        noActivity("WorkoutRepeatGreaterThanStep.fit", "a workout file"),
        noActivity("WorkoutRepeatSteps.fit", "a workout file"),
        damaged("activity-activity-filecrc.fit", List.of(14, 14), "part 2: " + crc),
        damaged("activity-filecrc.fit", List.of(14), crc),
        clean("activity-large-fenxi2-multisport.fit", 11_683, 284, 2_199, 6, 6_695, 241, 3_131),
        damaged(
            "activity-settings-corruptheader.fit",
            List.of(14),
            "part 2: header: \".GIT\", expected \".FIT\""),
        damaged(
            "activity-settings-nodata.fit",
            List.of(14),
            "part 2: ends after 15 of 82 bytes: 0 records kept"),
        damaged("activity-settings.fit", List.of(14), "part 2: no activity in it: a settings file"),
        clean("activity-small-fenix2-run.fit", 2_809),
        damaged(
            "activity-unexpected-eof.fit",
            List.of(14),
            "ends after 768 of 771 bytes: 14 records kept"),
        damaged("antfs-dump.63.fit", List.of(686), clock),
        damaged("compressed-speed-distance.fit", List.of(755), clock),
        clean("coros-pace-2-cycling-misaligned-fields.fit", 11_272),
        clean("developer-types-sample.fit", 3_424),
        clean("elemnt-bolt-no-application-id-inside-developer-data-id.fit", 132),
        damaged("event_timestamp.fit", List.of(4_376), "parts 2, 3, 4, 5: " + strap),
        clean("garmin-edge-500-activity.fit", 10_686),
        clean("garmin-edge-820-bike.fit", 15),
        clean("garmin-fenix-5-bike.fit", 19),
        clean("garmin-fenix-5-run.fit", 21),
        clean("garmin-fenix-5-walk.fit", 17),
        noActivity("nametest.FIT", "a settings file"),
        damaged(
            "nick.fit",
            List.of(14_391),
            "data end within a message: 14,391 records kept",
            "no session message: summarised from 14,391 records"),
        clean("null_compressed_speed_dist.fit", 1_808),
        clean("sample-activity-indoor-trainer.fit", 2_263),
        clean("sample-activity.fit", 3_098),
        damaged(
            "sample_mulitple_header.fit",
            List.of(349, 38, 854, 14, 518),
            "parts 2, 3, 4: " + strap),
        damaged(
            "strava-android-app-201.10-b1218918.fit",
            List.of(472),
            "byte 7,471: data of message type 11, which nothing defines; the rest is not read: 472 records kept",
            "1 record with a time far from the others left out"));
  }

  @BeforeAll
  static void find() {
    Optional<Path> found =
        Optional.ofNullable(System.getProperty("loadstone.root"))
            .map(root -> Path.of(root, "../shared/data/fit-samples/tests/files"))
            .filter(Files::isDirectory);
    assumeTrue(found.isPresent(), "needs the FIT files in ../shared/data/fit-samples");
    folder = found.get();
  }

  private static Readout read(String file) {
    return ActivityFile.read(folder.resolve(file));
  }

  private static Activity only(String file) {
    return read(file).activities().getFirst();
  }

  @Test
  void an_expectation_is_stated_for_every_file() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.toLowerCase(Locale.ROOT).endsWith(".fit"))
          .hasSize(42)
          .containsExactlyInAnyOrderElementsOf(files().stream().map(Expected::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_gives_its_activities_and_a_line_for_each_damage(Expected expected) {
    Readout readout = read(expected.file());
    assertThat(readout.problems()).isEqualTo(expected.problems());
    assertThat(readout.activities())
        .extracting(activity -> activity.samples().size())
        .isEqualTo(expected.samples());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garmin-edge-500-activity",
        "garmin-edge-820-bike",
        "garmin-fenix-5-bike",
        "garmin-fenix-5-run",
        "garmin-fenix-5-walk"
      })
  void samples_agree_with_what_another_program_decoded(String name) throws IOException {
    Samples samples = only(name + ".fit").samples();
    List<Map<String, String>> rows = rows(name);
    assertThat(samples.size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      assertThat(samples.time(i)).isEqualTo(instant(row.get("timestamp")));
      agree(samples.find(Channel.HEART_RATE, i), row.get("heart_rate"));
      agree(samples.find(Channel.SPEED, i), row.get("speed"));
      agree(samples.find(Channel.DISTANCE, i), row.get("distance"));
      agree(samples.find(Channel.ALTITUDE, i), row.get("altitude"));
      agree(samples.find(Channel.TEMPERATURE, i), row.get("temperature"));
      agreePosition(samples, Channel.LATITUDE, i, rows, "position_lat");
      agreePosition(samples, Channel.LONGITUDE, i, rows, "position_long");
      agreeCadence(samples.find(Channel.CADENCE, i), row.get("cadence"));
    }
  }

  private static void agree(OptionalDouble ours, String theirs) {
    if (theirs.isEmpty() || theirs.equals("null")) {
      assertThat(ours).isEmpty();
    } else {
      assertThat(ours.orElseThrow()).isCloseTo(Double.parseDouble(theirs), within(ROUNDING));
    }
  }

  /** The other program repeats the last position where the device had none. */
  private static void agreePosition(
      Samples samples, Channel channel, int i, List<Map<String, String>> rows, String column) {
    OptionalDouble ours = samples.find(channel, i);
    if (ours.isEmpty()) {
      assertThat(rows.get(i).get(column)).isEqualTo(rows.get(i - 1).get(column));
    } else {
      assertThat(Math.round(ours.getAsDouble() * SEMICIRCLES_PER_DEGREE))
          .isEqualTo(Long.parseLong(rows.get(i).get(column)));
    }
  }

  /** The other program leaves out the 128ths, and may write 0 where the device had no cadence. */
  private static void agreeCadence(OptionalDouble ours, String theirs) {
    if (ours.isEmpty()) {
      assertThat(theirs).isIn("", "0");
    } else {
      assertThat(Math.floor(ours.getAsDouble())).isEqualTo(Double.parseDouble(theirs));
    }
  }

  private static Instant instant(String text) {
    return ZonedDateTime.parse(text, CSV_TIME).toInstant();
  }

  @Test
  void speed_and_distance_in_three_bytes_agree_with_what_another_program_decoded()
      throws IOException {
    Samples samples = only("compressed-speed-distance.fit").samples();
    List<Map<String, String>> rows = rows("compressed-speed-distance");
    assertThat(samples.size()).as("the first record holds a time alone").isEqualTo(754 + 1);
    assertThat(rows).hasSize(754);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      assertThat(samples.time(i + 1).getEpochSecond() - 631_065_600)
          .isEqualTo(Long.parseLong(row.get("Timestamp")));
      agree(samples.find(Channel.HEART_RATE, i + 1), row.get("Heart Rate [bpm]"));
      agree(samples.find(Channel.SPEED, i + 1), row.get("Speed [m/s]"));
      agree(samples.find(Channel.DISTANCE, i + 1), row.get("Distance [m]"));
      agree(samples.find(Channel.CADENCE, i + 1), row.get("Cadence [rpm]"));
    }
  }

  private static List<Map<String, String>> rows(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name + "-records.csv"));
    String[] header = lines.getFirst().split(", ?");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] texts = line.split(",", -1);
      assertThat(texts).hasSameSizeAs(header);
      Map<String, String> row = new HashMap<>();
      IntStream.range(0, header.length).forEach(i -> row.put(header[i], texts[i]));
      rows.add(row);
    }
    return rows;
  }

  @Test
  void a_run_with_a_belt_has_contact_time_and_balance() {
    assertThat(only("garmin-fenix-5-run.fit").fields())
        .containsEntry("start", "2017-06-11T14:34:09Z")
        .containsEntry("end", "2017-06-11T14:35:05.887Z")
        .containsEntry("sport", "running")
        .containsEntry("distance_m", "157.56")
        .containsEntry("mean_hr_bpm", "90")
        .containsEntry("max_hr_bpm", "112")
        .containsEntry("cadence_spm", "167.34375")
        .containsEntry("contact_ms", "270.3")
        .containsEntry("balance_left_pct", "52.39")
        .containsEntry("ascent_m", "2")
        .containsEntry("device", "garmin 2697")
        .containsEntry("firmware", "4.10")
        .doesNotContainKey("cadence_cv_pct");
  }

  @Test
  void an_older_run_without_a_stated_heart_rate_has_it_from_its_samples() {
    Activity run = only("activity-small-fenix2-run.fit");
    assertThat(run.find(Measure.DURATION)).hasValue(47.2);
    assertThat(run.find(Measure.STEP_RATE)).hasValue(162);
    assertThat(run.find(Measure.MAX_HEART_RATE)).hasValue(178);
    double sum = 0;
    for (int i = 0; i < run.samples().size(); i++) {
      sum += run.samples().find(Channel.HEART_RATE, i).orElse(0);
    }
    assertThat(run.find(Measure.MEAN_HEART_RATE).orElseThrow())
        .as("at nearly one sample a second, near the plain mean")
        .isCloseTo(sum / 2_808, within(0.2));
    assertThat(run.find(Measure.CADENCE_VARIATION).orElseThrow()).isBetween(7.5, 8.5);
  }

  @Test
  void a_triathlon_is_one_activity_a_leg() {
    assertThat(read("sample_mulitple_header.fit").activities())
        .extracting(activity -> activity.sport().name().orElseThrow())
        .containsExactly("swimming", "transition", "cycling", "transition", "running");
  }
}
