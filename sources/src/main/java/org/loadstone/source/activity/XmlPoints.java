package org.loadstone.source.activity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.loadstone.schema.Kind;

/** The points of tracks as samples, and what of their text could not be read. */
final class XmlPoints {
  /** No reading is as large; what is would only spoil sums. */
  private static final double LARGEST = 1e9;

  /** No device wrote a time before 1970 or after 2199. */
  private static final long FIRST_S = 0;

  private static final long END_S = 7_258_118_400L;

  /** No recording lasts longer; a farther time is a damaged one. */
  private static final long FARTHEST_MS = Duration.ofDays(28).toMillis();

  private final Map<Channel, Double> point = new EnumMap<>(Channel.class);
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private SampleBuffer buffer = new SampleBuffer();
  private OptionalLong time = OptionalLong.empty();
  private int kept;

  /** How often a thing was left out. */
  private static final class Count {
    private final String noun;
    private final String why;
    private int times;

    Count(String noun, String why) {
      this.noun = noun;
      this.why = why;
    }
  }

  /** Returns how many points were kept. */
  int kept() {
    return kept;
  }

  /** Returns the samples since the last call. */
  Samples takeSamples() {
    Samples samples = buffer.samples();
    buffer = new SampleBuffer();
    return samples;
  }

  /** Counts a thing left out, to be told at the end as "2 points without a time left out". */
  void leaveOut(String noun, String why) {
    counts.computeIfAbsent(noun + why, any -> new Count(noun, why)).times++;
  }

  void tell(Problems problems) {
    counts
        .values()
        .forEach(
            count -> problems.add("%s %s", Problems.counted(count.times, count.noun), count.why));
  }

  void open() {
    point.clear();
    time = OptionalLong.empty();
  }

  void put(Channel channel, String text) {
    number(text).ifPresent(value -> point.put(channel, value));
  }

  void at(String text) {
    time = instant(text);
  }

  OptionalDouble find(Channel channel) {
    Double value = point.get(channel);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Keeps the point and returns its time, or empty if it had to be left out. */
  OptionalLong close() {
    if (time.isEmpty()) {
      leaveOut("point", "without a time left out");
    } else if (Math.abs(time.getAsLong() - firstTime()) > FARTHEST_MS) {
      leaveOut("point", "with a time far from the first left out");
      time = OptionalLong.empty();
    } else if (kept >= ActivityFile.MOST_SAMPLES) {
      leaveOut("point", Problems.beyond(ActivityFile.MOST_SAMPLES));
      time = OptionalLong.empty();
    } else {
      kept++;
      buffer.begin(time.getAsLong());
      point.forEach(buffer::put);
    }
    return time;
  }

  private long firstTime() {
    return buffer.size() == 0 ? time.orElseThrow() : buffer.firstTime();
  }

  /** Reads a number, absent for empty text; what is no number is counted. */
  OptionalDouble number(String text) {
    if (text == null || text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = (Double) Kind.DECIMAL.parse(text);
      if (Math.abs(value) <= LARGEST) {
        return OptionalDouble.of(value);
      }
    } catch (IllegalArgumentException e) {
      // counted below, with the numbers that are too large
    }
    leaveOut("unreadable value", "left out");
    return OptionalDouble.empty();
  }

  /** Reads a time as milliseconds since 1970, absent for empty text; what is no time is counted. */
  OptionalLong instant(String text) {
    if (text == null || text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      OffsetDateTime at =
          read instanceof LocalDateTime local ? withoutZone(local) : (OffsetDateTime) read;
      if (at.toEpochSecond() >= FIRST_S && at.toEpochSecond() < END_S) {
        return OptionalLong.of(at.toInstant().toEpochMilli());
      }
    } catch (DateTimeException e) {
      // counted below, with the times that no device can have written
    }
    leaveOut("unreadable time", "left out");
    return OptionalLong.empty();
  }

  private OffsetDateTime withoutZone(LocalDateTime local) {
    leaveOut("time", "without a zone read as UTC");
    return local.atOffset(ZoneOffset.UTC);
  }
}
