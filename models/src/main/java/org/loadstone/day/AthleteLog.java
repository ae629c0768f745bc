package org.loadstone.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.loadstone.day.LogEntry.Injury;

/**
 * Everything recorded about one athlete, as entries with the day they happened, the day they were
 * known and, where they were corrected, the day another version replaced them. Days are days since
 * 1970-01-01.
 */
public final class AthleteLog {
  /** An interval of squad membership, both days included. */
  public record Stay(String squad, int from, int to) {
    public boolean contains(int day) {
      return day >= from && day <= to;
    }
  }

  private static final Comparator<Version<LogEntry>> BY_ENTRY =
      Comparator.comparing((Version<LogEntry> version) -> version.content(), LogEntry.ORDER)
          .thenComparingInt(Version::superseded);

  private final String athleteId;
  private final List<Stay> stays = new ArrayList<>();
  private final List<Version<LogEntry>> versions = new ArrayList<>();
  private List<LogEntry> entries = List.of();
  private boolean sorted = true;
  private Profile profile = Profile.UNKNOWN;

  public AthleteLog(String athleteId) {
    this.athleteId = athleteId;
  }

  public String athleteId() {
    return athleteId;
  }

  /** Returns what does not change; unknown until it is set. */
  public Profile profile() {
    return profile;
  }

  /** Sets what does not change. */
  public void profile(Profile of) {
    profile = of;
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

  /** Adds an entry that nothing replaces. */
  public void add(LogEntry entry) {
    addUntil(entry, Version.NEVER);
  }

  /**
   * Adds an entry that another version replaces.
   *
   * @param superseded first night of that other version; an entry replaced before anybody could
   *     know it leaves no trace
   */
  public void addUntil(LogEntry entry, int superseded) {
    if (entry.known() < superseded) {
      versions.add(new Version<>(entry, entry.known(), superseded));
      sorted = false;
    }
  }

  /** Returns the memberships by first day. */
  public List<Stay> stays() {
    return List.copyOf(stays);
  }

  /** Returns all versions of the entries, in the order of {@link #entries()}. */
  public List<Version<LogEntry>> versions() {
    sort();
    return versions;
  }

  /**
   * Returns the entries as they are known at last, by day, then by kind and content, whatever the
   * order they came in.
   */
  public List<LogEntry> entries() {
    sort();
    return entries;
  }

  private void sort() {
    if (!sorted) {
      versions.sort(BY_ENTRY);
      entries = versions.stream().filter(Version::isLast).map(Version::content).toList();
      sorted = true;
    }
  }

  /** Returns the injuries as they are known at last, by onset. */
  public List<Injury> injuries() {
    return entries().stream().filter(Injury.class::isInstance).map(Injury.class::cast).toList();
  }
}
