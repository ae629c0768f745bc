package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.loadstone.feature.Feature;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.source.InputError;

/**
 * Compares features in the table with what was known on their nights: a sample of rows is made
 * again, each from the rows known by its night alone, and must be equal to the last bit.
 */
public final class FeatureAudit {
  private static final int MOST_SHOWN = 20;

  /**
   * A value that was not what was known that night; absent values are null.
   *
   * @param stored the value in the table
   * @param known the value made of what was known that night
   */
  public record Finding(
      String feature, String athlete, LocalDate date, Double stored, Double known) {}

  /**
   * What an audit saw.
   *
   * @param rows nights compared
   * @param athletes whose nights they are
   * @param values feature values compared, absent ones among them
   * @param wrong how many differ
   * @param findings the first of those, by athlete, date and feature
   */
  public record Result(long rows, int athletes, long values, long wrong, List<Finding> findings) {
    /** Returns true if every value is what was known. */
    public boolean isClean() {
      return wrong == 0;
    }
  }

  private final Store store;

  public FeatureAudit(Store store) {
    this.store = store;
  }

  /**
   * Audits a sample.
   *
   * @param sample most rows to compare
   * @param seed which rows those are
   * @throws InputError if the store has no features
   */
  public Result run(int sample, long seed) {
    if (!store.has(BuildFeatures.FEATURES)) {
      throw new InputError(
          "Cannot audit features: %s has none; build them with loadstone features"
              .formatted(store.folder().root()));
    }
    List<Row> stored =
        store
            .read(BuildFeatures.FEATURES)
            .orderBy(
                xxhash64(
                    col(AthleteDays.ATHLETE_ID.name()), col(AthleteDays.DAY.name()), lit(seed)))
            .limit(sample)
            .orderBy(AthleteDays.ATHLETE_ID.name(), AthleteDays.DAY.name())
            .collectAsList();
    Map<String, List<Integer>> nights = new TreeMap<>();
    for (Row row : stored) {
      int night = (int) row.getLocalDate(1).toEpochDay();
      nights.computeIfAbsent(row.getString(0), athlete -> new ArrayList<>()).add(night);
    }
    return compare(stored, again(nights), nights.size());
  }

  private Map<List<Object>, Row> again(Map<String, List<Integer>> nights) {
    Map<List<Object>, Row> rows = new HashMap<>();
    AthleteBooks.of(store)
        .map(BuildFeatures.FEATURES, new AuditRows(new HashMap<>(nights)))
        .collectAsList()
        .forEach(row -> rows.put(List.of(row.get(0), row.get(1)), row));
    return rows;
  }

  private static Result compare(List<Row> stored, Map<List<Object>, Row> again, int athletes) {
    List<Feature> features = BuildFeatures.SET.features();
    List<Finding> findings = new ArrayList<>();
    long wrong = 0;
    for (Row row : stored) {
      Row known = again.get(List.of(row.get(0), row.get(1)));
      for (int i = 0; i < features.size(); i++) {
        Double was = (Double) row.get(2 + i);
        Double is = known == null ? null : (Double) known.get(2 + i);
        if (!Objects.equals(was, is)) {
          wrong++;
          if (findings.size() < MOST_SHOWN) {
            findings.add(
                new Finding(
                    features.get(i).name(), row.getString(0), row.getLocalDate(1), was, is));
          }
        }
      }
    }
    long values = (long) stored.size() * features.size();
    return new Result(stored.size(), athletes, values, wrong, findings);
  }
}
