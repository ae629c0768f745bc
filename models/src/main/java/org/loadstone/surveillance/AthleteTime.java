package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When one athlete was followed and when injured, as stretches [from, to) that do not overlap. */
final class AthleteTime {
  private final List<int[]> followed = new ArrayList<>();
  private final List<int[]> injured = new ArrayList<>();
  private double hours;

  private AthleteTime() {}

  /** Returns the time of each athlete who was followed, by name. */
  static Map<String, AthleteTime> of(List<InjuryCase> injuries, List<Exposure> exposures) {
    Map<String, AthleteTime> all = new TreeMap<>();
    for (Exposure one : exposures) {
      AthleteTime time = all.computeIfAbsent(one.athlete(), any -> new AthleteTime());
      time.followed.add(new int[] {one.from(), one.to() + 1});
      time.hours += one.hours();
    }
    injuries.stream()
        .sorted(Comparator.comparingInt(InjuryCase::onset))
        .forEach(one -> all.get(one.athlete()).injure(one));
    return all;
  }

  private void injure(InjuryCase injury) {
    int to = injury.end();
    if (!injured.isEmpty() && injury.onset() <= injured.getLast()[1]) {
      injured.getLast()[1] = Math.max(injured.getLast()[1], to);
    } else {
      injured.add(new int[] {injury.onset(), to});
    }
  }

  /** Returns all hours, not a number where those of a stretch are not known. */
  double hours() {
    return hours;
  }

  boolean isFollowedOn(int day) {
    return followed(day, day + 1) > 0;
  }

  /** Returns the days followed from the first day to the day before the last. */
  long followed(int from, int to) {
    return followed.stream().mapToLong(one -> shared(one, from, to)).sum();
  }

  /** Returns the days followed and injured from the first day to the day before the last. */
  long injured(int from, int to) {
    long sum = 0;
    for (int[] one : followed) {
      for (int[] out : injured) {
        sum += shared(out, Math.max(from, one[0]), Math.min(to, one[1]));
      }
    }
    return sum;
  }

  private static long shared(int[] stretch, int from, int to) {
    return Math.max(0, Math.min(stretch[1], to) - Math.max(stretch[0], from));
  }
}
