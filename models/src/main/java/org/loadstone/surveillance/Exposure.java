package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long one athlete was followed, and how much of it was training and competition.
 *
 * @param athlete who
 * @param from first day, since 1970-01-01
 * @param to last day
 * @param hours of training and competition, at least 0; not a number where not recorded
 */
public record Exposure(String athlete, int from, int to, double hours) {
  public Exposure {
    if (to < from || hours < 0) {
      throw new IllegalArgumentException(
          "Cannot follow %s from day %d to %d for %s hours; give a period and hours of 0 or more"
              .formatted(athlete, from, to, hours));
    }
  }

  /** Returns the number of days, first and last among them. */
  public int days() {
    return to - from + 1;
  }

  /**
   * Returns the stretches by athlete and day; those of one athlete that share days are one, with
   * the hours of all, so that no day counts twice.
   */
  public static List<Exposure> joined(List<Exposure> all) {
    List<Exposure> out = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparing(Exposure::athlete).thenComparingInt(Exposure::from))
        .forEach(
            one -> {
              boolean isShared =
                  !out.isEmpty()
                      && out.getLast().athlete.equals(one.athlete)
                      && one.from <= out.getLast().to;
              if (isShared) {
                Exposure before = out.removeLast();
                out.add(
                    new Exposure(
                        one.athlete,
                        before.from,
                        Math.max(before.to, one.to),
                        before.hours + one.hours));
              } else {
                out.add(one);
              }
            });
    return out;
  }
}
