package org.loadstone.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.check.AthleteChecks;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.Tables;

/**
 * What is counted of the rows of a store. Rows are added one by one, athletes one by one; tallies
 * of parts merge into the tally of the whole, in any order and with the same result.
 */
public final class StoreTally implements Serializable {
  private static final long serialVersionUID = 1;

  /** Checks of something that a source may not give at all: then nothing is amiss. */
  private static final Set<String> IF_EVER_GIVEN =
      Set.of(
          AthleteChecks.SESSION_WITHOUT_LOAD.name(),
          AthleteChecks.MATCH_WITHOUT_MINUTES.name(),
          AthleteChecks.WITHOUT_MEMBERSHIP.name());

  private final Window window;
  private final TreeMap<String, TableTally> whole = new TreeMap<>();
  private final TreeMap<String, TableTally> recent = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Long>> held = new TreeMap<>();
  private final TreeMap<String, ContentSum> contents = new TreeMap<>();
  private final Shares shares = new Shares();
  private final List<DeviceShift> shifts = new ArrayList<>();

  /** Starts to count. */
  public StoreTally(Window window) {
    this.window = window;
  }

  /** Adds a row of a validated table, of quarantine or of a derived table. */
  public void add(TableRow row) {
    Table table = row.table();
    contents.computeIfAbsent(table.name(), name -> new ContentSum()).add(row);
    if (table == Quarantine.TABLE) {
      held.computeIfAbsent(row.require(Quarantine.TABLE_NAME), name -> new TreeMap<>())
          .merge(row.require(Quarantine.RULE), 1L, Long::sum);
    } else if (table.layer() == Layer.VALIDATED) {
      whole.computeIfAbsent(table.name(), name -> new TableTally(table)).add(row, window.zone());
      if (TableTally.eventDay(row).filter(window::isRecent).isPresent()) {
        recent.computeIfAbsent(table.name(), name -> new TableTally(table)).add(row, window.zone());
      }
    }
  }

  /** Adds all facts of one athlete. */
  public void addAthlete(String athlete, Collection<Fact> all) {
    AthleteFacts facts = AthleteFacts.of(all);
    new Contradictions(facts, window, shares).count();
    new DayShares(athlete, facts.squadDays(), window, shares).count();
    shifts.addAll(DeviceShift.of(athlete, facts));
  }

  /** Adds what another tally counted. */
  public void merge(StoreTally other) {
    merge(whole, other.whole);
    merge(recent, other.recent);
    other.held.forEach(
        (table, rules) ->
            rules.forEach(
                (rule, count) ->
                    held.computeIfAbsent(table, name -> new TreeMap<>())
                        .merge(rule, count, Long::sum)));
    other.contents.forEach(
        (table, sum) -> contents.computeIfAbsent(table, name -> new ContentSum()).merge(sum));
    shares.merge(other.shares);
    shifts.addAll(other.shifts);
  }

  private static void merge(TreeMap<String, TableTally> into, TreeMap<String, TableTally> from) {
    from.forEach(
        (name, tally) ->
            into.computeIfAbsent(name, key -> new TableTally(Tables.findInput(key).orElseThrow()))
                .merge(tally));
  }

  /** Returns the content of every table that was counted, as text that differs when it does. */
  public String content() {
    return contents.toString();
  }

  /** Returns the metrics in order of their keys. */
  public List<QualityMetric> metrics() {
    Stream<QualityMetric> ofTables =
        Tables.INPUT.stream()
            .filter(table -> whole.containsKey(table.name()))
            .flatMap(this::ofTable);
    return Stream.of(ofTables, ofQuarantine(), ofShares(), DeviceShifts.metrics(shifts))
        .flatMap(part -> part)
        .sorted(Comparator.comparing(QualityMetric::key))
        .toList();
  }

  private Stream<QualityMetric> ofTable(Table table) {
    TableTally all = whole.get(table.name());
    Stream<QualityMetric> ever = all.metrics(table, all, Scope.ALL);
    TableTally last = recent.get(table.name());
    return last == null ? ever : Stream.concat(ever, last.metrics(table, all, Scope.RECENT));
  }

  /**
   * Of each table that has rows or held rows: all rules together, and each rule that was broken.
   */
  private Stream<QualityMetric> ofQuarantine() {
    TreeMap<String, Long> kept = new TreeMap<>();
    whole.forEach((table, tally) -> kept.put(table, tally.rows()));
    held.keySet().forEach(table -> kept.putIfAbsent(table, 0L));
    return kept.entrySet().stream().flatMap(this::ofQuarantine);
  }

  private Stream<QualityMetric> ofQuarantine(Map.Entry<String, Long> table) {
    Map<String, Long> rules = held.getOrDefault(table.getKey(), new TreeMap<>());
    long rejected = rules.values().stream().mapToLong(count -> count).sum();
    long rows = table.getValue() + rejected;
    MetricKey key = MetricKey.of(Checks.QUARANTINED, table.getKey(), Scope.ALL);
    return Stream.concat(
        Stream.of(QualityMetric.share(key, rejected, rows)),
        rules.entrySet().stream()
            .map(rule -> QualityMetric.share(key.about(rule.getKey()), rule.getValue(), rows)));
  }

  private Stream<QualityMetric> ofShares() {
    return shares.metrics().filter(metric -> !isNeverGiven(metric.key().check()));
  }

  private boolean isNeverGiven(String name) {
    if (!IF_EVER_GIVEN.contains(name)) {
      return false;
    }
    Check check = Checks.require(name);
    return shares
        .find(MetricKey.of(check, Scope.ALL))
        .filter(share -> share.hits() == share.looks())
        .isPresent();
  }
}
