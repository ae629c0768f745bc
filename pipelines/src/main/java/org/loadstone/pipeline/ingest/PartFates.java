package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** What became of the rows of one part; rows are named by their number. */
final class PartFates implements Serializable {
  private static final long serialVersionUID = 1;

  /** Rows that break a rule. */
  final RoaringBitmap rejected = new RoaringBitmap();

  /** Rows that keep the rules and are not written: known, repeated or contradicting. */
  final RoaringBitmap dropped = new RoaringBitmap();

  /** Of those, the rows that contradict another of their key. */
  final RoaringBitmap conflicts = new RoaringBitmap();

  /** Of those, the rows without a stated time: they may only add to what is known. */
  final RoaringBitmap open = new RoaringBitmap();

  /** Accepted rows with the key of an open one. */
  final RoaringBitmap besideOpen = new RoaringBitmap();

  /** Which of the equal rows without a natural key a row is, where it is not the first. */
  final Map<Integer, Integer> occurrences = new HashMap<>();

  /** Microsecond from which a row counts as known, where judging it says so. */
  final Map<Integer, Long> knownAt = new HashMap<>();

  /** Pseudonyms of the athletes of rows that keep the rules. */
  final Set<String> athletes = new HashSet<>();

  final Map<String, Long> rules = new TreeMap<>();
  final Map<String, Long> skipped = new TreeMap<>();
  long accepted;
  long unchanged;
  long duplicates;

  /** First day that accepted rows may change; {@link Integer#MAX_VALUE} without one. */
  int firstDay = Integer.MAX_VALUE;

  /** Counts and files the fate of a row that keeps the rules. */
  void add(int ordinal, KeyJudge.Fate fate, Integer day) {
    switch (fate) {
      case ACCEPTED -> {
        accepted++;
        firstDay = day == null ? firstDay : Math.min(firstDay, day);
      }
      case UNCHANGED -> unchanged++;
      case DUPLICATE -> duplicates++;
      case CONFLICT -> conflicts.add(ordinal);
    }
    if (fate != KeyJudge.Fate.ACCEPTED) {
      dropped.add(ordinal);
    }
  }

  /** An open row was judged by its columns: it repeats the version before it. */
  void closeAsDuplicate(int ordinal) {
    conflicts.remove(ordinal);
    duplicates++;
  }

  /** An open row was judged by its columns: it is a version known from {@code micros}. */
  void closeAsAccepted(int ordinal, long micros, Integer day) {
    conflicts.remove(ordinal);
    dropped.remove(ordinal);
    knownAt.put(ordinal, micros);
    add(ordinal, KeyJudge.Fate.ACCEPTED, day);
  }

  boolean hasQuarantined() {
    return !rejected.isEmpty() || !conflicts.isEmpty();
  }

  /** Adds what another task found out of the same part. */
  void merge(PartFates other) {
    rejected.or(other.rejected);
    dropped.or(other.dropped);
    conflicts.or(other.conflicts);
    open.or(other.open);
    besideOpen.or(other.besideOpen);
    occurrences.putAll(other.occurrences);
    knownAt.putAll(other.knownAt);
    athletes.addAll(other.athletes);
    other.rules.forEach((rule, count) -> rules.merge(rule, count, Long::sum));
    other.skipped.forEach((why, count) -> skipped.merge(why, count, Long::sum));
    accepted += other.accepted;
    unchanged += other.unchanged;
    duplicates += other.duplicates;
    firstDay = Math.min(firstDay, other.firstDay);
  }
}
