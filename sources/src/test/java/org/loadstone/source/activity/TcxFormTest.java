package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TcxFormTest {
  @TempDir private Path folder;

  private Readout read(String text) {
    return Recordings.read(folder, "a.tcx", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String activities(String content) {
    return "<TrainingCenterDatabase><Activities>%s</Activities></TrainingCenterDatabase>"
        .formatted(content);
  }

  private static String activity(String content) {
    return activities("<Activity Sport=\"Biking\">%s</Activity>".formatted(content));
  }

  private static String point(String time, String content) {
    return "<Trackpoint><Time>%s</Time>%s</Trackpoint>".formatted(time, content);
  }

  @Test
  void laps_give_the_summary_and_track_points_give_samples() {
    Readout readout = read(Recordings.TCX);
    assertThat(readout.problems()).isEmpty();
    Activity run = readout.activities().getFirst();
    assertThat(run.fields())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("start", "2026-03-28T09:00:00Z"),
                Map.entry("end", "2026-03-28T09:01:30.500Z"),
                Map.entry("sport", "running"),
                Map.entry("duration_min", "1.5"),
                Map.entry("elapsed_min", "1.5083333333333333"),
                Map.entry("distance_m", "290"),
                Map.entry("mean_hr_bpm", "145"),
                Map.entry("max_hr_bpm", "161"),
                Map.entry("cadence_spm", "168.36363636363637"),
                Map.entry("device", "Forerunner 935"),
                Map.entry("firmware", "9.30")));
    Samples samples = run.samples();
    assertThat(samples.size()).isEqualTo(3);
    assertThat(samples.time(1))
        .as("a time with an offset")
        .isEqualTo(Instant.parse("2026-03-28T09:00:30Z"));
    assertThat(samples.find(Channel.LATITUDE, 0)).hasValue(50);
    assertThat(samples.find(Channel.LONGITUDE, 0)).hasValue(10);
    assertThat(samples.find(Channel.ALTITUDE, 0)).hasValue(20.5);
    assertThat(samples.find(Channel.SPEED, 0)).hasValue(3.25);
    assertThat(samples.find(Channel.POWER, 0)).hasValue(250);
    assertThat(samples.find(Channel.CADENCE, 1)).hasValue(86);
    assertThat(samples.find(Channel.DISTANCE, 2)).hasValue(290);
    assertThat(samples.find(Channel.HEART_RATE, 0)).hasValue(138);
    assertThat(samples.find(Channel.HEART_RATE, 1)).as("0 is none").isEmpty();
  }

  @Test
  void a_number_that_a_lap_does_not_state_comes_from_the_samples() {
    Activity ride =
        read(activity(
                "<Lap StartTime=\"2026-03-28T09:00:00Z\"><TotalTimeSeconds>10</TotalTimeSeconds>"
                    + "<DistanceMeters>80</DistanceMeters><Cadence>85</Cadence><Track>"
                    + point("2026-03-28T09:00:00Z", "<Cadence>80</Cadence>")
                    + point("2026-03-28T09:00:04Z", "<Cadence>0</Cadence>")
                    + "</Track></Lap><Lap StartTime=\"2026-03-28T09:00:10Z\"><Track>"
                    + point(
                        "2026-03-28T09:00:14Z",
                        "<Cadence>90</Cadence><DistanceMeters>9</DistanceMeters>")
                    + point("2026-03-28T09:00:15Z", "<DistanceMeters>14</DistanceMeters>")
                    + "</Track></Lap>"))
            .activities()
            .getFirst();
    assertThat(ride.find(Measure.DURATION)).as("not every lap has a time").isEmpty();
    assertThat(ride.find(Measure.ELAPSED)).hasValue(0.25);
    assertThat(ride.find(Measure.DISTANCE)).hasValue(5);
    assertThat(ride.find(Measure.TURN_RATE).orElseThrow())
        .as("80 for 4 s and 90 for 1 s")
        .isCloseTo(82, within(1e-9));
  }

  @Test
  void sessions_of_several_sports_and_an_unknown_sport_are_activities() {
    Readout readout =
        read(
            activities(
                """
                <MultiSportSession><FirstSport><Activity Sport="Other">
                <Id>2026-03-28T09:00:00Z</Id></Activity></FirstSport>
                <NextSport><Activity><Id>2026-03-28T10:00:00Z</Id></Activity></NextSport>
                </MultiSportSession>"""));
    assertThat(readout.problems()).isEmpty();
    assertThat(readout.activities())
        .extracting(activity -> activity.sport().name().orElse("none"))
        .containsExactly("generic", "none");
    assertThat(readout.activities().get(1).fields())
        .isEqualTo(Map.of("start", "2026-03-28T10:00:00Z"));
  }

  @Test
  void what_cannot_be_read_is_left_out_and_counted() {
    Readout readout =
        read(
            activity(
                "<Lap StartTime=\"yesterday\"><TotalTimeSeconds>NaN</TotalTimeSeconds><Track>"
                    + point("2026-03-28T09:00:00", "<DistanceMeters>1e12</DistanceMeters>")
                    + point("", "<DistanceMeters>5</DistanceMeters>")
                    + point("2026-03-28T09:00:02Z", "<DistanceMeters>5,5</DistanceMeters>")
                    + point("2036-03-28T09:00:02Z", "<DistanceMeters>6</DistanceMeters>")
                    + point("9999999-03-28T09:00:02Z", "")
                    + "</Track></Lap>"));
    assertThat(readout.problems())
        .containsExactly(
            "2 unreadable times left out",
            "3 unreadable values left out",
            "1 time without a zone read as UTC",
            "2 points without a time left out",
            "1 point with a time far from the first left out");
    assertThat(readout.activities().getFirst().fields())
        .isEqualTo(
            Map.of(
                "start", "2026-03-28T09:00:00Z",
                "end", "2026-03-28T09:00:02Z",
                "sport", "cycling",
                "elapsed_min", "0.03333333333333333"));
  }

  @Test
  void an_activity_cut_off_keeps_its_points_and_its_open_lap() {
    String cut = Recordings.TCX.substring(0, Recordings.TCX.indexOf("290.0"));
    Readout readout = read(cut);
    assertThat(readout.problems())
        .containsExactly(
            "line %d: XML broken or cut off: 2 points kept".formatted(cut.lines().count()));
    Activity run = readout.activities().getFirst();
    assertThat(run.samples().size()).isEqualTo(2);
    assertThat(run.find(Measure.DURATION)).hasValue(1.5);
    assertThat(run.find(Measure.ELAPSED)).hasValue(0.5);
  }

  @Test
  void an_activity_without_any_time_is_left_out() {
    assertThat(read(activity("<Notes>none</Notes>")).problems())
        .containsExactly(
            "1 Activity element without a time left out",
            "no activity in it: a TCX file of courses or workouts");
    assertThat(read("<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>").problems())
        .containsExactly("no activity in it: a TCX file of courses or workouts");
  }

  @Test
  void the_form_is_told_from_the_content_not_from_the_name() {
    byte[] text = Recordings.TCX.getBytes(StandardCharsets.UTF_8);
    assertThat(Recordings.read(folder, "a.fit", text).activities()).hasSize(1);
    assertThat(Recordings.read(folder, "a.gz", Recordings.packed(text)).activities()).hasSize(1);
  }

  @Test
  void encoding_follows_the_declaration() {
    String text = Recordings.TCX.replace("UTF-8", "UTF-16").replace("935", "935 \u00e9");
    Readout readout = Recordings.read(folder, "a.tcx", text.getBytes(StandardCharsets.UTF_16));
    assertThat(readout.problems()).isEmpty();
    assertThat(readout.activities().getFirst().device().name()).hasValue("Forerunner 935 \u00e9");
    String latin = text.replace("UTF-16", "ISO-8859-1");
    assertThat(
            Recordings.read(folder, "a.tcx", latin.getBytes(StandardCharsets.ISO_8859_1))
                .activities()
                .getFirst()
                .device()
                .name())
        .hasValue("Forerunner 935 \u00e9");
  }
}
