package org.loadstone.source.activity;

import java.util.OptionalDouble;

/**
 * Length and time of a track over its segments; between segments nothing was recorded.
 *
 * <p>Lengths are great circles by the haversine on a sphere of the Earth's mean radius, 0.5 % from
 * the ellipsoid at most (Sinnott 1984, Sky and Telescope 68:159).
 */
final class GpxPath {
  private static final double EARTH_RADIUS_M = 6_371_008.8;

  private double metres;
  private long millis;
  private int steps;
  private OptionalDouble latitude = OptionalDouble.empty();
  private OptionalDouble longitude = OptionalDouble.empty();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** Adds a point that was kept. */
  void add(long time, OptionalDouble toLatitude, OptionalDouble toLongitude) {
    first = Math.min(first, time);
    last = Math.max(last, time);
    if (toLatitude.isEmpty() || toLongitude.isEmpty()) {
      return;
    }
    if (latitude.isPresent()) {
      steps++;
      metres +=
          metres(
              latitude.getAsDouble(),
              longitude.getAsDouble(),
              toLatitude.getAsDouble(),
              toLongitude.getAsDouble());
    }
    latitude = toLatitude;
    longitude = toLongitude;
  }

  void endSegment() {
    millis += last > first ? last - first : 0;
    first = Long.MAX_VALUE;
    last = Long.MIN_VALUE;
    latitude = OptionalDouble.empty();
    longitude = OptionalDouble.empty();
  }

  private static double metres(double lat1, double lon1, double lat2, double lon2) {
    double north = StrictMath.sin(Math.toRadians(lat2 - lat1) / 2);
    double east = StrictMath.sin(Math.toRadians(lon2 - lon1) / 2);
    double half =
        north * north
            + StrictMath.cos(Math.toRadians(lat1))
                * StrictMath.cos(Math.toRadians(lat2))
                * east
                * east;
    return 2 * EARTH_RADIUS_M * StrictMath.asin(Math.sqrt(Math.min(1, Math.max(0, half))));
  }

  /** States the sums of the segments that ended, absent where no two points had positions. */
  void state(ActivityDraft draft) {
    if (steps > 0) {
      draft.state(Measure.DISTANCE, OptionalDouble.of(metres));
    }
    if (millis > 0) {
      draft.state(Measure.DURATION, OptionalDouble.of(millis / ActivityDraft.MILLIS_PER_MIN));
    }
  }
}
