package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.surveillance.Exposure;

/** Hours of sessions, counted in the stretch of the athlete in which each session lies. */
final class SessionHours {
  private final Map<String, TreeMap<Integer, Exposure>> byAthlete = new HashMap<>();
  private long outside;

  SessionHours(List<Exposure> stretches) {
    Exposure.joined(stretches)
        .forEach(
            one ->
                byAthlete
                    .computeIfAbsent(one.athlete(), any -> new TreeMap<>())
                    .put(one.from(), one));
  }

  void add(String athlete, int day, double hours) {
    var stretch = byAthlete.getOrDefault(athlete, new TreeMap<>()).floorEntry(day);
    if (stretch == null || stretch.getValue().to() < day) {
      outside++;
      return;
    }
    Exposure one = stretch.getValue();
    byAthlete
        .get(athlete)
        .put(one.from(), new Exposure(athlete, one.from(), one.to(), one.hours() + hours));
  }

  /** Returns the number of sessions that lie in no stretch. */
  long outside() {
    return outside;
  }

  List<Exposure> exposures() {
    return new ArrayList<>(
        byAthlete.values().stream().map(TreeMap::values).flatMap(Collection::stream).toList());
  }
}
