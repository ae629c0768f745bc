package org.loadstone.source.activity;

import java.time.Duration;
import java.util.OptionalDouble;

/** The record messages of one FIT file as samples. */
final class FitRecords {
  private static final int TWELVE_BITS = 0xFFF;
  private static final int HALF_BYTE = 4;
  private static final int LOW_HALF = 0x0F;

  private static final long FARTHEST_MS = Duration.ofDays(14).toMillis();

  private final int most;
  private final SampleBuffer samples = new SampleBuffer();
  private int withoutTime;
  private int tooMany;
  private int lastDistance = -1;
  private long distance;

  FitRecords(int most) {
    this.most = most;
  }

  /** Returns how many were taken. */
  int size() {
    return samples.size();
  }

  /** Returns those whose time can be right: no recording lasts longer than a month. */
  Samples samples() {
    return samples.samples().near(FARTHEST_MS);
  }

  /** Says what was left out. */
  void tell(Samples kept, Problems problems) {
    tell(withoutTime, "without a time left out", problems);
    tell(size() - kept.size(), "with a time far from the others left out", problems);
    tell(tooMany, Problems.beyond(ActivityFile.MOST_SAMPLES), problems);
  }

  private static void tell(int count, String what, Problems problems) {
    if (count > 0) {
      problems.add("%s %s", Problems.counted(count, "record"), what);
    }
  }

  void take(FitMessage message) {
    if (message.seconds().isEmpty()) {
      withoutTime++;
    } else if (samples.size() >= most) {
      tooMany++;
    } else {
      samples.begin(FitProfile.millis(message.seconds().getAsLong()));
      speedAndDistance(message);
      cadence(message);
      for (FitProfile.RecordField field : FitProfile.RECORD_FIELDS) {
        OptionalDouble value = message.scaled(field.field(), field.scale());
        value.ifPresent(scaled -> samples.put(field.channel(), scaled - field.offset()));
      }
    }
  }

  private void cadence(FitMessage message) {
    message
        .scaled(FitProfile.RECORD_CADENCE_256, FitProfile.CADENCE_256_SCALE)
        .ifPresent(cadence -> samples.put(Channel.CADENCE, cadence));
    message
        .cycles(FitProfile.RECORD_CADENCE, FitProfile.RECORD_FRACTIONAL_CADENCE)
        .ifPresent(cadence -> samples.put(Channel.CADENCE, cadence));
  }

  /** Speed and distance in 12 bits each; the distance counts on where its 12 bits run over. */
  private void speedAndDistance(FitMessage message) {
    message
        .octets(FitProfile.RECORD_SPEED_DISTANCE, FitProfile.SPEED_DISTANCE_BYTES)
        .ifPresent(
            octets -> {
              int speed = octets[0] | (octets[1] & LOW_HALF) << Byte.SIZE;
              int written = octets[1] >> HALF_BYTE | octets[2] << HALF_BYTE;
              distance += lastDistance < 0 ? written : written - lastDistance & TWELVE_BITS;
              lastDistance = written;
              samples.put(Channel.SPEED, speed / FitProfile.SPEED_12_SCALE);
              samples.put(Channel.DISTANCE, distance / FitProfile.DISTANCE_12_SCALE);
            });
  }
}
