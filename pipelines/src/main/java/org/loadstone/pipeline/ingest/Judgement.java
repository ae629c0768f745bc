package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.col;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What becomes of the rows of each part, judged key by key. */
final class Judgement implements Serializable {
  private static final long serialVersionUID = 1;

  /** By number of the part. */
  private final Map<Integer, PartFates> parts = new TreeMap<>();

  /**
   * Judges rows beside the versions that the store has.
   *
   * @param parts that the rows are of
   */
  static Judgement of(List<NumberedPart> parts, Dataset<Row> read, Dataset<Row> stored) {
    int[] sources = parts.stream().mapToInt(NumberedPart::source).toArray();
    FlatMapFunction<Iterator<Row>, Judgement> judge =
        rows -> List.of(judged(rows, sources)).iterator();
    Judgement whole = new Judgement();
    read.union(stored)
        .repartition(col(Candidates.KEY_HIGH), col(Candidates.KEY_LOW))
        .sortWithinPartitions(
            col(Candidates.KEY_HIGH),
            col(Candidates.KEY_LOW),
            col(Candidates.IS_READ),
            col(Candidates.KNOWN),
            col(Candidates.IS_IMPUTED),
            col(Candidates.PART),
            col(Candidates.ORDINAL))
        .toJavaRDD()
        .mapPartitions(judge)
        .collect()
        .forEach(whole::merge);
    return whole;
  }

  /** Returns what is known of the rows of a part. */
  PartFates of(NumberedPart part) {
    return of(part.number());
  }

  PartFates of(int part) {
    return parts.computeIfAbsent(part, number -> new PartFates());
  }

  private void merge(Judgement other) {
    other.parts.forEach((part, fates) -> of(part).merge(fates));
  }

  /** Returns the pseudonyms of all athletes of rows that keep the rules. */
  Set<String> athletes() {
    Set<String> all = new HashSet<>();
    parts.values().forEach(fates -> all.addAll(fates.athletes));
    return all;
  }

  private static Judgement judged(Iterator<Row> rows, int[] sources) {
    ByKey judge = new ByKey(sources);
    rows.forEachRemaining(judge::take);
    judge.endKey();
    return judge.judged;
  }

  /** Takes rows in order of their keys. */
  private static final class ByKey {
    private final int[] sources;
    private final Judgement judged = new Judgement();
    private final KeyJudge judge = new KeyJudge();
    private final List<Place> accepted = new ArrayList<>();
    private boolean isBegun;
    private long high;
    private long low;
    private int equalStored;
    private int equalKept;
    private int equalRead;
    private int source;
    private boolean hasOpen;

    private record Place(int part, int ordinal) {}

    /** A judge of rows of parts, whose {@code sources} are by number of the part. */
    ByKey(int[] sources) {
      this.sources = sources;
    }

    void take(Row row) {
      if (!row.isNullAt(Candidates.AT_TALLY)) {
        judged.of(row.getInt(Candidates.AT_PART)).merge(tally(row));
        return;
      }
      begin(row.getLong(Candidates.AT_KEY_HIGH), row.getLong(Candidates.AT_KEY_LOW));
      boolean isRead = row.getBoolean(Candidates.AT_IS_READ);
      if (!row.getBoolean(Candidates.AT_HAS_KEY)) {
        takeEqual(row, isRead);
      } else if (isRead) {
        judge(row);
      } else {
        judge.stored(version(row));
      }
    }

    private void begin(long keyHigh, long keyLow) {
      if (isBegun && keyHigh == high && keyLow == low) {
        return;
      }
      endKey();
      isBegun = true;
      high = keyHigh;
      low = keyLow;
      equalStored = 0;
      equalKept = 0;
      equalRead = 0;
      source = -1;
      hasOpen = false;
      accepted.clear();
      judge.begin();
    }

    void endKey() {
      if (hasOpen) {
        accepted.forEach(place -> judged.of(place.part).besideOpen.add(place.ordinal));
      }
    }

    /**
     * Rows that say the same and have no natural key are told apart by counting them, file by file:
     * a file that two parts read says no more than one that is read once.
     */
    private void takeEqual(Row row, boolean isRead) {
      if (!isRead) {
        equalStored++;
        return;
      }
      int part = row.getInt(Candidates.AT_PART);
      equalRead = sources[part] == source ? equalRead + 1 : 1;
      source = sources[part];
      KeyJudge.Fate fate =
          equalRead <= equalStored
              ? KeyJudge.Fate.UNCHANGED
              : equalRead <= equalKept ? KeyJudge.Fate.DUPLICATE : KeyJudge.Fate.ACCEPTED;
      equalKept = Math.max(equalKept, equalRead);
      int ordinal = row.getInt(Candidates.AT_ORDINAL);
      PartFates fates = judged.of(part);
      fates.add(ordinal, fate, day(row));
      if (fate == KeyJudge.Fate.ACCEPTED && equalRead > 1) {
        fates.occurrences.put(ordinal, equalRead);
      }
    }

    private void judge(Row row) {
      Place place = new Place(row.getInt(Candidates.AT_PART), row.getInt(Candidates.AT_ORDINAL));
      KeyJudge.Version version = version(row);
      KeyJudge.Fate fate = judge.judge(version);
      PartFates fates = judged.of(place.part);
      fates.add(place.ordinal, fate, day(row));
      if (fate == KeyJudge.Fate.ACCEPTED) {
        accepted.add(place);
      } else if (fate == KeyJudge.Fate.CONFLICT && version.isImputed()) {
        hasOpen = true;
        fates.open.add(place.ordinal);
      }
    }

    private static KeyJudge.Version version(Row row) {
      return new KeyJudge.Version(
          new Hash128(
              row.getLong(Candidates.AT_CONTENT_HIGH), row.getLong(Candidates.AT_CONTENT_LOW)),
          (Long) row.get(Candidates.AT_KNOWN),
          row.getBoolean(Candidates.AT_IS_IMPUTED));
    }

    private static Integer day(Row row) {
      return (Integer) row.get(Candidates.AT_DAY);
    }

    private static PartFates tally(Row row) {
      byte[] bytes = row.getAs(Candidates.AT_TALLY);
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        return (PartFates) in.readObject();
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException("Cannot read a tally: " + e.getMessage(), e);
      }
    }
  }
}
