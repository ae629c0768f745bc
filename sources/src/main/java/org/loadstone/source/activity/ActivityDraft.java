package org.loadstone.source.activity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** An activity while it is read: what the file states first, then what its samples add. */
final class ActivityDraft {
  static final double MILLIS_PER_MIN = 60_000;
  private static final int STEPS_PER_STRIDE = 2;

  private final Map<Measure, Double> measures = new EnumMap<>(Measure.class);
  Sport sport = Sport.UNKNOWN;
  Device device = Device.UNKNOWN;

  /** Takes a value that the file states, unless it is no reading or means nothing in the sport. */
  void state(Measure measure, OptionalDouble value) {
    value.ifPresent(
        number -> {
          if (measure.isReading(number) && isMeant(measure)) {
            measures.put(measure, number);
          }
        });
  }

  /** Belts that read the foot's contact write numbers on a bicycle too. */
  private boolean isMeant(Measure measure) {
    return switch (measure) {
      case CONTACT_TIME, LEFT_BALANCE -> !sport.cadence().equals(Optional.of(Measure.TURN_RATE));
      default -> true;
    };
  }

  OptionalDouble find(Measure measure) {
    Double value = measures.get(measure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Takes a stated cadence in cycles a minute; without a sport it has no unit and is left out. */
  void stateCadence(OptionalDouble cycles) {
    sport.cadence().ifPresent(measure -> state(measure, inUnit(measure, cycles)));
  }

  /** Returns the activity, the measures that the file does not state taken from the samples. */
  Activity finish(long start, Samples samples) {
    SampleMeasures from = new SampleMeasures(samples);
    fill(Measure.ELAPSED, elapsed(start, samples));
    fill(Measure.DISTANCE, from.gain(Channel.DISTANCE));
    fill(Measure.MEAN_HEART_RATE, from.mean(Channel.HEART_RATE, any -> true));
    fill(Measure.MAX_HEART_RATE, from.greatest(Channel.HEART_RATE));
    fillCadence(from);
    fill(Measure.CONTACT_TIME, from.mean(Channel.STANCE_TIME, any -> true));
    fill(Measure.LEFT_BALANCE, from.mean(Channel.STANCE_BALANCE, any -> true));
    fill(Measure.TEMPERATURE, from.mean(Channel.TEMPERATURE, any -> true));
    return new Activity(Instant.ofEpochMilli(start), sport, device, measures, samples);
  }

  private void fill(Measure measure, OptionalDouble computed) {
    if (!measures.containsKey(measure)) {
      state(measure, computed);
    }
  }

  private void fillCadence(SampleMeasures from) {
    sport
        .cadence()
        .ifPresent(
            measure -> {
              OptionalDouble cycles = from.mean(Channel.CADENCE, cadence -> cadence > 0);
              fill(measure, inUnit(measure, cycles));
              if (measure == Measure.STEP_RATE) {
                fill(Measure.CADENCE_VARIATION, from.cadenceVariation());
              }
            });
  }

  private static OptionalDouble inUnit(Measure measure, OptionalDouble cycles) {
    int each = measure == Measure.STEP_RATE ? STEPS_PER_STRIDE : 1;
    return cycles.isPresent() ? OptionalDouble.of(each * cycles.getAsDouble()) : cycles;
  }

  private static OptionalDouble elapsed(long start, Samples samples) {
    int last = samples.size() - 1;
    return last < 1 || samples.millis(last) < start
        ? OptionalDouble.empty()
        : OptionalDouble.of((samples.millis(last) - start) / MILLIS_PER_MIN);
  }
}
