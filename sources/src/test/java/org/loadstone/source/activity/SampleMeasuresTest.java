package org.loadstone.source.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SampleMeasuresTest {
  private final SampleBuffer buffer = new SampleBuffer();

  private SampleMeasuresTest at(double seconds, Channel channel, double value) {
    buffer.begin(Math.round(seconds * 1_000));
    buffer.put(channel, value);
    return this;
  }

  private SampleMeasures measures() {
    return new SampleMeasures(buffer.samples());
  }

  private OptionalDouble meanHeartRate() {
    return measures().mean(Channel.HEART_RATE, any -> true);
  }

  @Test
  void a_reading_counts_until_the_next_one_at_most_ten_seconds_and_the_last_for_one() {
    at(0, Channel.HEART_RATE, 100).at(4, Channel.HEART_RATE, 120).at(304, Channel.HEART_RATE, 90);
    assertThat(meanHeartRate().orElseThrow())
        .isCloseTo((100 * 4 + 120 * 10 + 90) / 15.0, within(1e-12));
  }

  @Test
  void a_sample_without_the_channel_does_not_end_a_reading() {
    at(0, Channel.HEART_RATE, 100).at(1, Channel.CADENCE, 80).at(3, Channel.HEART_RATE, 200);
    assertThat(meanHeartRate().orElseThrow()).isCloseTo(500 / 4.0, within(1e-12));
  }

  @Test
  void without_a_reading_there_is_no_measure() {
    assertThat(meanHeartRate()).isEmpty();
    at(0, Channel.DISTANCE, 5);
    assertThat(meanHeartRate()).isEmpty();
    assertThat(measures().greatest(Channel.HEART_RATE)).isEmpty();
    assertThat(measures().gain(Channel.DISTANCE)).as("one reading is no way").isEmpty();
  }

  @Test
  void a_distance_that_begins_again_is_not_subtracted() {
    at(0, Channel.DISTANCE, 500).at(1, Channel.DISTANCE, 505);
    assertThat(measures().gain(Channel.DISTANCE)).hasValue(5);
    at(2, Channel.DISTANCE, 2);
    assertThat(measures().gain(Channel.DISTANCE)).isEmpty();
  }

  /** R 4.2.2: x <- rep(c(80, 82, 84), 10); 100 * sd(x) / mean(x) is 2.0254995086278038. */
  @Test
  void the_variation_of_cadence_is_the_sample_standard_deviation_over_the_mean() {
    for (int i = 0; i < 30; i++) {
      assertThat(measures().cadenceVariation()).as("below 30 samples").isEmpty();
      at(2 * i, Channel.CADENCE, 80 + 2 * (i % 3)).at(2 * i + 1, Channel.CADENCE, 0);
    }
    assertThat(measures().cadenceVariation().orElseThrow())
        .isCloseTo(2.0254995086278038, within(1e-12));
  }

  @Test
  void samples_show_their_number_and_channels_but_no_values() {
    at(0, Channel.LATITUDE, 50.123).at(1, Channel.LONGITUDE, 10.456);
    assertThat(buffer.samples()).hasToString("2 samples of [LATITUDE, LONGITUDE]");
  }

  @Test
  void a_part_of_the_samples_keeps_its_readings_in_place() {
    at(0, Channel.HEART_RATE, 100).at(1, Channel.CADENCE, 80).at(1, Channel.HEART_RATE, 102);
    Samples samples = buffer.samples();
    assertThat(samples.firstFrom(1_000)).isEqualTo(1);
    assertThat(samples.firstFrom(1_001)).isEqualTo(3);
    Samples part = samples.between(1, 3);
    assertThat(part.size()).isEqualTo(2);
    assertThat(part.find(Channel.CADENCE, 0)).hasValue(80);
    assertThat(part.find(Channel.HEART_RATE, 0)).isEmpty();
    assertThat(part.find(Channel.HEART_RATE, 1)).hasValue(102);
    assertThat(samples.between(0, 1).channels()).containsExactly(Channel.HEART_RATE);
  }
}
