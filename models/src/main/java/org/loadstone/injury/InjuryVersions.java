package org.loadstone.injury;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.loadstone.day.LogEntry.Injury;
import org.loadstone.day.Sites;
import org.loadstone.day.Version;

/**
 * One athlete's injury episodes as every night knew them.
 *
 * <p>On each night with news the episodes are made anew of the records that stand then, so that a
 * night sees what a store without the later rows would give it.
 */
public final class InjuryVersions {
  /** An episode without its return; {@code nth} tells equal ones apart. */
  private record Identity(
      int day, int site, String tissue, boolean recurrence, Injury.Basis basis, int nth) {}

  private record Seen(int since, int returned, int returnKnown) {
    /** Returns true if no night from {@code night} on can tell one from the other. */
    boolean isSameFrom(int night, Seen other) {
      boolean bothKnown = Math.max(returnKnown, other.returnKnown) <= night;
      return returned == other.returned && (returnKnown == other.returnKnown || bothKnown);
    }
  }

  private final Map<Identity, Seen> open = new LinkedHashMap<>();
  private final List<Version<Injury>> versions = new ArrayList<>();

  private InjuryVersions() {}

  /**
   * Returns every version of the episodes as log entries.
   *
   * @param injuries all versions of the records of one athlete, any order
   * @param complaints all versions of the same athlete's reports, any order
   */
  public static List<Version<Injury>> of(
      List<Version<RecordedInjury>> injuries,
      List<Version<Complaint>> complaints,
      EpisodeRule rule) {
    InjuryVersions made = new InjuryVersions();
    TreeSet<Integer> nights = new TreeSet<>();
    Stream.concat(injuries.stream(), complaints.stream())
        .flatMap(version -> Stream.of(version.known(), version.superseded()))
        .filter(night -> night != Version.NEVER)
        .forEach(nights::add);
    for (int night : nights) {
      made.learn(night, Episodes.of(standing(injuries, night), standing(complaints, night), rule));
    }
    made.open.forEach((identity, seen) -> made.close(identity, seen, Version.NEVER));
    return made.versions;
  }

  /** Returns the contents that stand on a night; {@link Version#NEVER} asks for the last ones. */
  public static <T> List<T> standing(List<Version<T>> versions, int night) {
    return versions.stream()
        .filter(version -> version.standsOn(night))
        .map(Version::content)
        .toList();
  }

  private void learn(int night, List<Episode> episodes) {
    Map<Identity, Seen> now = seen(night, episodes);
    for (Identity identity : List.copyOf(open.keySet())) {
      if (!now.containsKey(identity)) {
        close(identity, open.remove(identity), night);
      }
    }
    now.forEach((identity, seen) -> open.put(identity, merge(identity, seen, night)));
  }

  /** A return that no night could know yet leaves no trace when news replaces it. */
  private Seen merge(Identity identity, Seen now, int night) {
    Seen before = open.get(identity);
    if (before == null) {
      return now;
    }
    if (before.isSameFrom(night, now)) {
      return before;
    }
    int returnKnown = Math.max(now.returnKnown, night);
    if (before.returnKnown >= night) {
      return new Seen(before.since, now.returned, returnKnown);
    }
    close(identity, before, night);
    return new Seen(night, now.returned, returnKnown);
  }

  private void close(Identity identity, Seen seen, int superseded) {
    int known = Math.max(seen.since, identity.day);
    if (known < superseded) {
      Injury injury =
          new Injury(
              identity.day,
              known,
              identity.site,
              identity.tissue,
              seen.returned,
              seen.returnKnown,
              identity.recurrence,
              identity.basis);
      versions.add(new Version<>(injury, known, superseded));
    }
  }

  private static Map<Identity, Seen> seen(int night, List<Episode> episodes) {
    Map<Identity, Integer> repeats = new HashMap<>();
    Map<Identity, Seen> seen = new LinkedHashMap<>();
    for (Episode episode : episodes) {
      int nth = repeats.merge(identity(episode, 0), 1, Integer::sum);
      Episode.Course course = episode.course();
      seen.put(
          identity(episode, nth),
          new Seen(
              night,
              course.returned().orElse(Version.NEVER),
              course.returnKnown().orElse(Version.NEVER)));
    }
    return seen;
  }

  private static Identity identity(Episode episode, int nth) {
    Place place = episode.place();
    return new Identity(
        episode.course().onset(),
        Sites.code(place.site(), place.side()),
        place.tissue(),
        episode.relation().isRecurrence(),
        basis(episode),
        nth);
  }

  private static Injury.Basis basis(Episode episode) {
    return switch (episode.origin()) {
      case Episode.Origin.Reports reports -> Injury.Basis.REPORTS;
      case Episode.Origin.Recorded recorded ->
          episode.course().isReturnImputed() ? Injury.Basis.RETURN_IMPUTED : Injury.Basis.RECORDED;
    };
  }
}
