package org.loadstone.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The athletes of the report.
 *
 * @param athletes all, one row each in the page's table
 * @param watchList whom to speak about, highest risk first
 * @param panels details, usually of the watch list
 */
public record Roster(List<Athlete> athletes, Part<List<WatchItem>> watchList, List<Panel> panels) {
  public Roster {
    athletes = List.copyOf(athletes);
    panels = List.copyOf(panels);
    Set<String> ids = new HashSet<>();
    for (Athlete athlete : athletes) {
      if (!ids.add(athlete.id())) {
        throw new IllegalArgumentException(
            "Cannot list athlete twice: " + athlete.id() + "; give each id once");
      }
    }
    Stream.concat(
            watchList.value().stream().flatMap(List::stream).map(WatchItem::athleteId),
            panels.stream().map(Panel::athleteId))
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(Roster::rejectUnknown);
  }

  private static void rejectUnknown(String id) {
    throw new IllegalArgumentException(
        "Cannot show athlete: " + id + "; list the athlete in the roster first");
  }

  /** Returns the athlete with this id. */
  public Athlete require(String id) {
    return athletes.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot find athlete: " + id + "; list the athlete in the roster"));
  }
}
