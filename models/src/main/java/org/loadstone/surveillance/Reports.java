package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.loadstone.injury.Place;

/** Reports of complaints, many to an injury: counts of reports are not counts of injuries. */
public final class Reports {
  private Reports() {}

  private record Key(String athlete, Place place) {}

  /**
   * Joins reports of one athlete and place that begin at most {@code days} after the one before, or
   * before its return: one injury from the first onset to the last return, with the first one's
   * type. An injury one of whose reports has no return has none, and days lost are those of its
   * dates.
   *
   * @param days at least 0
   * @return by athlete, place and onset
   */
  public static List<InjuryCase> merged(List<InjuryCase> reports, int days) {
    if (days < 0) {
      throw new IllegalArgumentException(
          "Cannot join reports %d days apart; give 0 or more".formatted(days));
    }
    Map<Key, List<InjuryCase>> byPlace = new LinkedHashMap<>();
    reports.stream()
        .sorted(
            Comparator.comparing(InjuryCase::athlete)
                .thenComparing(one -> one.place().toString())
                .thenComparingInt(InjuryCase::onset))
        .forEach(
            one ->
                byPlace
                    .computeIfAbsent(new Key(one.athlete(), one.place()), k -> new ArrayList<>())
                    .add(one));
    List<InjuryCase> out = new ArrayList<>();
    byPlace.values().forEach(own -> out.addAll(joined(own, days)));
    return out;
  }

  private static List<InjuryCase> joined(List<InjuryCase> own, int days) {
    List<InjuryCase> out = new ArrayList<>();
    int last = 0;
    for (InjuryCase one : own) {
      int end = one.returned().orElse(one.onset());
      if (!out.isEmpty() && one.onset() <= last + days) {
        last = Math.max(last, end);
        out.add(join(out.removeLast(), one));
      } else {
        last = end;
        out.add(one);
      }
    }
    return out;
  }

  private static InjuryCase join(InjuryCase first, InjuryCase next) {
    boolean hasReturns = first.returned().isPresent() && next.returned().isPresent();
    return new InjuryCase(
        first.athlete(),
        first.onset(),
        hasReturns
            ? OptionalInt.of(Math.max(first.returned().getAsInt(), next.returned().getAsInt()))
            : OptionalInt.empty(),
        OptionalInt.empty(),
        first.type(),
        first.place());
  }
}
