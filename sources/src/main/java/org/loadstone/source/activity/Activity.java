package org.loadstone.source.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
   * Returns the summary as canonical text by field name, present fields only, in this order: start,
   * end, sport, sub_sport, the {@link Measure#field fields} of the measures, device, firmware. No
   * positions.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("start", Kind.INSTANT.text(start));
    end().ifPresent(end -> fields.put("end", Kind.INSTANT.text(end)));
    sport.name().ifPresent(name -> fields.put("sport", name));
    sport.sub().ifPresent(sub -> fields.put("sub_sport", sub));
    measures.forEach((measure, value) -> fields.put(measure.field(), Kind.DECIMAL.text(value)));
    device.name().ifPresent(name -> fields.put("device", name));
    device.firmware().ifPresent(version -> fields.put("firmware", version));
    return fields;
  }
}
