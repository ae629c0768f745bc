package org.loadstone.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.loadstone.day.LogEntry.Injury;

/**
 * Everything recorded about one athlete, as entries with the day they happened and the day they
 * were known. Days are days since 1970-01-01.
 */
public final class AthleteLog {
  /** An interval of squad membership, both days included. */
  public record Stay(String squad, int from, int to) {
    public boolean contains(int day) {
      return day >= from && day <= to;
    }
  }

  private final String athleteId;
  private final List<Stay> stays = new ArrayList<>();
  private final List<LogEntry> entries = new ArrayList<>();
  private boolean sorted = true;

  public AthleteLog(String athleteId) {
    this.athleteId = athleteId;
  }

  public String athleteId() {
    return athleteId;
  }

  public void stay(String squad, int from, int to) {
    if (to < from) {
      throw new IllegalArgumentException(
          "Cannot add a stay of %s: it ends on day %d before %d; swap them"
              .formatted(athleteId, to, from));
    }
    stays.add(new Stay(squad, from, to));
    stays.sort(Comparator.comparingInt(Stay::from).thenComparing(Stay::squad));
  }

  public void add(LogEntry entry) {
    entries.add(entry);
    sorted = false;
  }

  /** Returns the memberships by first day. */
  public List<Stay> stays() {
    return List.copyOf(stays);
  }

  /** Returns the entries by day, then by kind and content, whatever the order they came in. */
  public List<LogEntry> entries() {
    if (!sorted) {
      entries.sort(LogEntry.ORDER);
      sorted = true;
    }
    return entries;
  }

  /** Returns the injuries by onset. */
  public List<Injury> injuries() {
    return entries().stream().filter(Injury.class::isInstance).map(Injury.class::cast).toList();
  }
}
