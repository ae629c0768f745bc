package org.loadstone.source.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.loadstone.schema.Kind;

/**
 * One session of training as a device recorded it: a FIT session, a TCX activity or a GPX track.
 *
 * @param start as the device states it, else the time of the first sample
 * @param measures present ones only; see {@link Measure} for what each means
 * @param samples may be none: a summary without recording
 */
public record Activity(
    Instant start, Sport sport, Device device, Map<Measure, Double> measures, Samples samples) {
  private static final String START = "start";
  private static final String END = "end";
  private static final String SPORT = "sport";
  private static final String SUB_SPORT = "sub_sport";
  private static final String DEVICE = "device";
  private static final String FIRMWARE = "firmware";

  /** The names of all fields that {@link #fields} may give, in its order. */
  public static final List<String> FIELDS =
      Stream.of(
              Stream.of(START, END, SPORT, SUB_SPORT),
              Stream.of(Measure.values()).map(Measure::field),
              Stream.of(DEVICE, FIRMWARE))
          .flatMap(names -> names)
          .toList();

  private static final double MILLIS_PER_MIN = 60_000;

  public Activity {
    Map<Measure, Double> copy = new EnumMap<>(Measure.class);
    copy.putAll(measures);
    measures = Collections.unmodifiableMap(copy);
  }

  /** Returns a measure, or empty where neither the file's summary nor its samples have it. */
  public OptionalDouble find(Measure measure) {
    Double value = measures.get(measure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns start plus elapsed time, or empty where that is not known. */
  public Optional<Instant> end() {
    return Optional.ofNullable(measures.get(Measure.ELAPSED))
        .map(minutes -> start.plus(Duration.ofMillis(Math.round(minutes * MILLIS_PER_MIN))));
  }

  /**
   * Returns the summary as canonical text by field name: of {@link #FIELDS} those that are present,
   * in that order. No positions.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(START, Kind.INSTANT.text(start));
    end().ifPresent(end -> fields.put(END, Kind.INSTANT.text(end)));
    sport.name().ifPresent(name -> fields.put(SPORT, name));
    sport.sub().ifPresent(sub -> fields.put(SUB_SPORT, sub));
    measures.forEach((measure, value) -> fields.put(measure.field(), Kind.DECIMAL.text(value)));
    device.name().ifPresent(name -> fields.put(DEVICE, name));
    device.firmware().ifPresent(version -> fields.put(FIRMWARE, version));
    return fields;
  }
}
