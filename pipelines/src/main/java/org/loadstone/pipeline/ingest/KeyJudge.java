package org.loadstone.pipeline.ingest;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Says what becomes of the rows read of one key, beside the versions that the store has of it.
 *
 * <p>Rows not later than what the store knows, or without a stated time, can only repeat it; the
 * others follow each other by time of knowledge, each compared with the version before it. Rows of
 * one time are told apart by their order in the source.
 */
final class KeyJudge {
  /** What becomes of a row that keeps the rules. */
  enum Fate {
    /** A new version for the store. */
    ACCEPTED,
    /** The store has it. */
    UNCHANGED,
    /** It repeats a version that came before it in the same source. */
    DUPLICATE,
    /** It says something else than another row of its key at the same time or later. */
    CONFLICT
  }

  /**
   * A version of a row.
   *
   * @param content what it says
   * @param known microsecond from which it is known, null if it always was
   * @param isImputed true if its source does not say when it was known
   */
  record Version(Hash128 content, Long known, boolean isImputed) {}

  private final Set<Hash128> stored = new HashSet<>();
  private Version latest;
  private boolean hasTime;
  private Long time;
  private Hash128 stated;
  private Hash128 previous;

  /** Begins another key. */
  void begin() {
    stored.clear();
    latest = null;
    hasTime = false;
    time = null;
    stated = null;
    previous = null;
  }

  /** Takes a version that the store has; all of them come before the rows read. */
  void stored(Version version) {
    stored.add(version.content);
    if (version.known != null && (latest == null || version.known > latest.known)) {
      latest = version;
    }
  }

  /**
   * Judges a row read.
   *
   * @param row in order: by time of knowledge, always known first; stated before imputed times; by
   *     place in the source
   */
  Fate judge(Version row) {
    if (!stored.isEmpty() && !isLater(row)) {
      return stored.contains(row.content) ? Fate.UNCHANGED : Fate.CONFLICT;
    }
    boolean isFirst = !hasTime;
    if (isFirst || !Objects.equals(time, row.known)) {
      hasTime = true;
      time = row.known;
      stated = row.content;
    }
    boolean isVersion = row.content.equals(stated) && (!row.isImputed || isFirst);
    Fate fate = fate(row, isVersion);
    previous = isVersion ? row.content : previous;
    return fate;
  }

  private boolean isLater(Version row) {
    return row.known != null && !row.isImputed && (latest == null || row.known > latest.known);
  }

  private Fate fate(Version row, boolean isVersion) {
    if (row.content.equals(previous)) {
      return Fate.DUPLICATE;
    }
    if (previous == null && latest != null && row.content.equals(latest.content)) {
      return Fate.UNCHANGED;
    }
    return isVersion ? Fate.ACCEPTED : Fate.CONFLICT;
  }
}
