package org.loadstone.pipeline.ingest;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Common;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.Nearest;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.FirstRecords;

/** What ingestion would make of a source, without a store and without Spark. */
public final class SourceCheck {
  private static final int ROWS_A_FILE = 100_000;
  private static final int SHOWN = 3;
  private static final int NEAREST = 3;

  private final RowReader.Rules rules;
  private final Set<String> athletes = new TreeSet<>();

  /**
   * What a table would get.
   *
   * @param files number of files or groups of files
   * @param accepted rows that keep the rules; what the store already has is not looked at
   * @param rejected rows by the rule they break
   * @param skipped records that the mapping leaves out, by reason
   * @param filled columns that at least one row fills
   * @param empty columns that none does
   * @param first the first rows as {@code name=value} pairs
   * @param problems the first rejected rows, with file, line and remedy
   * @param isWhole false if a file has more rows than were looked at
   */
  public record Outcome(
      int files,
      long accepted,
      Map<String, Long> rejected,
      Map<String, Long> skipped,
      Set<String> filled,
      Set<String> empty,
      List<String> first,
      List<String> problems,
      boolean isWhole) {}

  /** A check with the rules of a day; the ids it shows are those of the source. */
  public SourceCheck(ZoneId zone, LocalDate today) {
    byte[] throwaway = new byte[32];
    new SecureRandom().nextBytes(throwaway);
    rules =
        new RowReader.Rules(
            Pseudonyms.of(throwaway), zone, today, new RowReader.KnownAthletes.Any());
  }

  /** Returns what each table would get, in reading order. */
  public Map<String, Outcome> of(List<SourcePart> parts) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Table table : Tables.INPUT) {
      List<SourcePart> theirs = parts.stream().filter(p -> p.table().equals(table.name())).toList();
      if (!theirs.isEmpty()) {
        outcomes.put(table.name(), new OfTable(table).check(theirs));
      }
    }
    return outcomes;
  }

  /** Counts the rows of one table. */
  private final class OfTable {
    private final Table table;
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Set<String> filled = new TreeSet<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long accepted;
    private boolean isWhole = true;

    OfTable(Table table) {
      this.table = table;
    }

    Outcome check(List<SourcePart> parts) {
      SourcePart before = null;
      for (SourcePart part : parts) {
        if (before != null && part.continues(before)) {
          isWhole = false; // the first stretch of a long file is enough to look at
          continue;
        }
        before = part;
        RowReader reader = new RowReader(table, rules);
        List<RawRow> rows = FirstRecords.first(ROWS_A_FILE, part::read);
        isWhole &= rows.size() < ROWS_A_FILE;
        rows.forEach(row -> take(row, reader.read(row)));
      }
      Set<String> empty = new TreeSet<>();
      table.ownColumns().forEach(column -> empty.add(column.name()));
      empty.removeAll(filled);
      return new Outcome(
          files(parts), accepted, rejected, skipped, filled, empty, first, problems, isWhole);
    }

    private static int files(List<SourcePart> parts) {
      return (int) parts.stream().map(SourcePart::files).distinct().count();
    }

    private void take(RawRow row, RowReader.Verdict verdict) {
      if (row.fate() instanceof RawRow.Fate.Broken(Problem problem)) {
        reject(
            row,
            key(problem),
            "%s: %s%s".formatted(problem.value(), problem.remedy(), nearest(problem)));
        return;
      }
      switch (verdict) {
        case RowReader.Verdict.Skipped(String why) -> skipped.merge(why, 1L, Long::sum);
        case RowReader.Verdict.Rejected rejection ->
            reject(
                row,
                rejection.violation().key(),
                shown(row) + ": " + rejection.violation().remedy());
        case RowReader.Verdict.Accepted good -> accept(row);
      }
    }

    private static String key(Problem problem) {
      return problem.column().isEmpty() ? problem.rule() : problem.rule() + ":" + problem.column();
    }

    /** The checker's own terminal is no store: candidates are shown as the source writes them. */
    private static String nearest(Problem problem) {
      return problem.nearest().isEmpty()
          ? ""
          : "; nearest: " + String.join(", ", problem.nearest());
    }

    private void accept(RawRow row) {
      String id =
          table
              .find(Common.ATHLETE_ID.name())
              .flatMap(column -> row.find(table, column))
              .orElse("");
      if (table == Athletes.TABLE) {
        athletes.add(id);
      } else if (!id.isEmpty() && !athletes.isEmpty() && !athletes.contains(id)) {
        List<String> nearest = Nearest.to(id, List.copyOf(athletes), NEAREST);
        reject(
            row,
            "unknown_athlete:athlete_id",
            "%s: not in the athlete table; nearest: %s".formatted(id, String.join(", ", nearest)));
        return;
      }
      accepted++;
      for (int i = 0; i < row.texts().length; i++) {
        if (row.texts()[i] != null && !row.texts()[i].isBlank()) {
          filled.add(table.columns().get(i).name());
        }
      }
      if (first.size() < SHOWN) {
        first.add("%s:%d  %s".formatted(row.file(), row.line(), shown(row)));
      }
    }

    private void reject(RawRow row, String rule, String what) {
      rejected.merge(rule, 1L, Long::sum);
      if (problems.size() < SHOWN) {
        problems.add("%s:%d  %s  %s".formatted(row.file(), row.line(), rule, what));
      }
    }

    private String shown(RawRow row) {
      StringBuilder shown = new StringBuilder();
      for (int i = 0; i < row.texts().length; i++) {
        if (row.texts()[i] != null && !row.texts()[i].isBlank()) {
          shown.append(table.columns().get(i)).append('=').append(row.texts()[i]).append(' ');
        }
      }
      return shown.toString().strip();
    }
  }
}
