package org.loadstone.force;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The metrics of the landing of one jump. Each limb lands when its own plate is loaded. */
final class LandingReadings {
  static final String IN_FLIGHT = "the trace ends in flight";
  private static final double LANDING_S = 0.3;

  private final Trace trace;
  private final Filtered smooth;
  private final Flight flight;
  private final List<Limb> limbs;

  LandingReadings(Trace trace, Filtered smooth, Flight flight, List<Limb> limbs) {
    this.trace = trace;
    this.smooth = smooth;
    this.flight = flight;
    this.limbs = limbs;
  }

  void into(Readings readings) {
    limbs.forEach(limb -> landing(readings, limb));
    readings.put(
        ForceMetric.LANDING_DELAY,
        Limb.BOTH,
        trace.hasLimbs() ? delay() : Measured.absent("one plate for both limbs"));
  }

  private void landing(Readings readings, Limb limb) {
    double[] force = trace.of(limb).orElseThrow();
    OptionalInt landing = landing(limb);
    Optional<String> fault = fault(landing);
    int from = landing.orElse(0);
    int to = Math.min(trace.size(), from + trace.samples(LANDING_S));
    double zero = flight.zeroOf(force);
    readings.put(
        ForceMetric.LANDING_PEAK_FORCE,
        limb,
        fault,
        () -> Measured.of(force[peak(force, from, to)] - zero));
    readings.put(
        ForceMetric.LOADING_RATE,
        limb,
        fault,
        () -> LoadingRate.between(trace, smooth.of(limb), from, peak(smooth.of(limb), from, to)));
  }

  private Optional<String> fault(OptionalInt landing) {
    if (!flight.hasLanding(trace)) {
      return Optional.of(IN_FLIGHT);
    }
    if (landing.isEmpty()) {
      return Optional.of("the limb does not land within 300 ms");
    }
    int to = landing.getAsInt() + trace.samples(LANDING_S);
    return to > trace.size()
        ? Optional.of("the trace ends within 300 ms of landing")
        : trace.fault(landing.getAsInt() - 1, to);
  }

  /** The first sample at or above the limb's own threshold, up to 300 ms after both land. */
  private OptionalInt landing(Limb limb) {
    if (limb == Limb.BOTH) {
      return OptionalInt.of(flight.landing());
    }
    double[] force = trace.of(limb).orElseThrow();
    double bound = flight.zeroOf(force) + flight.thresholdOf(force);
    int to = Math.min(trace.size(), flight.landing() + trace.samples(LANDING_S));
    for (int i = (flight.takeoff() + flight.landing()) / 2; i < to; i++) {
      if (force[i] >= bound) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private Measured delay() {
    OptionalInt left = landing(Limb.LEFT);
    OptionalInt right = landing(Limb.RIGHT);
    if (!flight.hasLanding(trace)) {
      return Measured.absent(IN_FLIGHT);
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Measured.absent("a limb does not land within 300 ms");
    }
    int first = Math.min(left.getAsInt(), right.getAsInt());
    int last = Math.max(left.getAsInt(), right.getAsInt());
    return trace
        .fault(first - 1, last + 1)
        .map(Measured::absent)
        .orElseGet(() -> Measured.of(1000 * (right.getAsInt() - left.getAsInt()) / trace.rateHz()));
  }

  static int peak(double[] force, int from, int to) {
    int peak = from;
    for (int i = from; i < to; i++) {
      peak = force[i] > force[peak] ? i : peak;
    }
    return peak;
  }
}
