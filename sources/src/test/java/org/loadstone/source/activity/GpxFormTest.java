package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpxFormTest {
  /** One degree of a great circle on the Earth's mean sphere. */
  private static final double DEGREE_M = Math.PI * 6_371_008.8 / 180;

  @TempDir private Path folder;

  private Readout read(String text) {
    return Recordings.read(folder, "a.gpx", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String track(String content) {
    return "<gpx><trk>%s</trk></gpx>".formatted(content);
  }

  @Test
  void segments_give_time_and_length_and_points_give_samples() {
    Readout readout = read(Recordings.GPX);
    assertThat(readout.problems()).isEmpty();
    Activity run = readout.activities().getFirst();
    assertThat(run.start()).isEqualTo(Instant.parse("2026-03-28T09:00:00Z"));
    assertThat(run.sport().name()).hasValue("trail_running");
    assertThat(run.device()).isEqualTo(new Device(Optional.of("Trail Watch 3"), Optional.empty()));
    assertThat(run.find(Measure.DURATION)).as("two segments of 30 s").hasValue(1);
    assertThat(run.find(Measure.ELAPSED)).hasValue(5.5);
    double east = 0.001 * DEGREE_M * Math.cos(Math.toRadians(50.01));
    assertThat(run.find(Measure.DISTANCE).orElseThrow())
        .as("the gap between the segments is not run")
        .isCloseTo(0.001 * DEGREE_M + east, within(1e-4));
    assertThat(run.find(Measure.MEAN_HEART_RATE).orElseThrow())
        .as("130 for 10 s, then 150 for 1 s")
        .isCloseTo((130 * 10 + 150) / 11.0, within(1e-9));
    assertThat(run.find(Measure.MAX_HEART_RATE)).hasValue(150);
    assertThat(run.find(Measure.STEP_RATE).orElseThrow())
        .isCloseTo(2 * (80 * 10 + 90) / 11.0, within(1e-9));
    assertThat(run.find(Measure.TEMPERATURE)).hasValue(11);
    assertThat(run.find(Measure.ASCENT)).isEmpty();
    assertThat(run.samples().size()).isEqualTo(4);
    assertThat(run.samples().find(Channel.ALTITUDE, 1)).hasValue(101);
    assertThat(run.samples().find(Channel.LATITUDE, 3)).hasValue(50.01);
    assertThat(run.samples().find(Channel.LONGITUDE, 3)).hasValue(10.001);
    assertThat(run.samples().find(Channel.HEART_RATE, 3)).isEmpty();
  }

  @Test
  void speed_and_power_are_taken_wherever_they_stand_in_a_point() {
    Activity ride =
        read(track(
                """
                <type>cycling</type><trkseg><trkpt lat="1" lon="2">
                <time>2026-03-28T09:00:00Z</time><speed>7.5</speed>
                <extensions><power>210</power></extensions></trkpt></trkseg>"""))
            .activities()
            .getFirst();
    assertThat(ride.samples().find(Channel.SPEED, 0)).hasValue(7.5);
    assertThat(ride.samples().find(Channel.POWER, 0)).hasValue(210);
    assertThat(ride.find(Measure.ELAPSED)).as("one point has no length").isEmpty();
    assertThat(ride.find(Measure.DISTANCE)).isEmpty();
  }

  @Test
  void each_track_is_an_activity_and_one_without_times_is_left_out() {
    String point = "<trkpt lat=\"1\" lon=\"2\"><time>2026-03-28T0%d:00:00Z</time></trkpt>";
    Readout readout =
        read(
            "<gpx><trk><trkseg>%s</trkseg></trk><trk><trkseg>%s</trkseg></trk>"
                    .formatted(point.formatted(8), point.formatted(9))
                + "<trk><trkseg><trkpt lat=\"1\" lon=\"2\"/></trkseg></trk></gpx>");
    assertThat(readout.activities())
        .extracting(Activity::start)
        .containsExactly(
            Instant.parse("2026-03-28T08:00:00Z"), Instant.parse("2026-03-28T09:00:00Z"));
    assertThat(readout.problems())
        .containsExactly(
            "1 point without a time left out", "1 track without a timed point left out");
  }

  @Test
  void a_file_of_routes_has_no_activity() {
    assertThat(read("<gpx><rte><rtept lat=\"1\" lon=\"2\"/></rte></gpx>").problems())
        .containsExactly("no activity in it: a GPX file without a track");
  }

  @Test
  void a_byte_that_is_no_character_costs_only_that_character() {
    String text = Recordings.GPX.replace("Watch 3", "W\u00e4tch 3");
    Readout readout = Recordings.read(folder, "a.gpx", text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(readout.problems()).containsExactly("1 unreadable character replaced");
    Activity run = readout.activities().getFirst();
    assertThat(run.device().name()).hasValue("Trail W\uFFFDtch 3");
    assertThat(run.samples().size()).isEqualTo(4);
  }

  @Test
  void a_byte_order_mark_and_blanks_before_the_declaration_change_nothing() {
    Readout readout = read("\uFEFF\n  " + Recordings.GPX);
    assertThat(readout.problems()).isEmpty();
    assertThat(readout.activities()).hasSize(1);
    Readout wide =
        Recordings.read(
            folder,
            "a.gpx",
            Recordings.GPX.replace("encoding=\"UTF-8\"", "").getBytes(StandardCharsets.UTF_16LE));
    assertThat(wide.problems()).isEmpty();
    assertThat(wide.activities()).hasSize(1);
  }

  @Test
  void names_of_any_text_become_one_short_line() {
    Readout readout =
        read(
            Recordings.GPX
                .replace("Trail Watch 3", " My&#10;watch " + "x".repeat(5_000))
                .replace("Trail Running", "we ran ".repeat(100)));
    Activity run = readout.activities().getFirst();
    assertThat(run.device().name().orElseThrow()).hasSize(99).startsWith("My watch xxx");
    assertThat(run.sport().name()).isEmpty();
    assertThat(new Device(Optional.of(" \n"), Optional.of("")))
        .isEqualTo(new Device(Optional.empty(), Optional.empty()));
  }

  @Test
  void what_follows_the_end_is_told_and_the_track_kept() {
    Readout readout = read(Recordings.GPX + "<gpx>");
    assertThat(readout.problems()).containsExactly("line 28: XML broken or cut off: 4 points kept");
    assertThat(readout.activities()).hasSize(1);
  }

  @Test
  void sports_are_one_word_whatever_their_spelling_and_codes_say_nothing() {
    assertThat(Sport.of(" Trail-Running! ").name()).hasValue("trail_running");
    assertThat(Sport.of("Run").name()).hasValue("running");
    assertThat(Sport.of("Biking").name()).hasValue("cycling");
    assertThat(Sport.of("9").name()).isEmpty();
    assertThat(Sport.of("").name()).isEmpty();
    assertThat(Sport.of("trail running").cadence()).hasValue(Measure.STEP_RATE);
    assertThat(Sport.of("cycling").cadence()).hasValue(Measure.TURN_RATE);
    assertThat(Sport.of("soccer").cadence()).hasValue(Measure.STEP_RATE);
    assertThat(Sport.of("training").cadence()).as("of what is not known").isEmpty();
    assertThat(Sport.of("Other").cadence()).isEmpty();
    assertThat(Sport.of("9").cadence()).isEmpty();
  }
}
