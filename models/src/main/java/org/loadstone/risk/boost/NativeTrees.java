package org.loadstone.risk.boost;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskTable;

/** Trees grown by XGBoost's native library. */
final class NativeTrees {
  private NativeTrees() {}

  /** Use of a table in XGBoost's form. */
  @FunctionalInterface
  interface Use<T> {
    T of(DMatrix matrix) throws XGBoostError;
  }

  /** Returns why XGBoost cannot be used here, empty if it can. */
  static Optional<String> missing() {
    try {
      new DMatrix(new float[1], 1, 1, Float.NaN).dispose();
      return Optional.empty();
    } catch (LinkageError | XGBoostError e) {
      return Optional.of(
          "XGBoost's native library does not load on this machine (%s, %s): %s; on Debian it needs libgomp1"
              .formatted(
                  System.getProperty("os.name"), System.getProperty("os.arch"), innermost(e)));
    }
  }

  /** Returns the model of {@code rounds} trees; every term of the table is offered. */
  static BoostedModel grow(RiskTable train, HistogramSettings settings, int rounds) {
    Preprocessing steps = Preprocessing.asGiven(train);
    float base = logOdds(train);
    byte[] saved = with(train, steps, base, matrix -> saved(matrix, steps, settings, rounds));
    return new BoostedModel(steps, BoostedModel.Arithmetic.FLOAT, base, SavedTrees.of(saved));
  }

  private static byte[] saved(
      DMatrix matrix, Preprocessing steps, HistogramSettings settings, int rounds)
      throws XGBoostError {
    Booster grown = grow(matrix, steps, settings, rounds);
    try {
      return grown.toByteArray("json");
    } finally {
      grown.dispose();
    }
  }

  /** Returns what {@code use} makes of the table, every row starting at {@code base}. */
  static <T> T with(RiskTable table, Preprocessing steps, float base, Use<T> use) {
    try {
      DMatrix matrix =
          new DMatrix(values(table, steps), table.rows(), steps.terms().size(), Float.NaN);
      try {
        float[] margins = new float[table.rows()];
        Arrays.fill(margins, base);
        matrix.setBaseMargin(margins);
        if (table.isLabelled()) {
          matrix.setLabel(labels(table));
        }
        return use.of(matrix);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException(
          "Cannot boost trees: %s; check the features and settings".formatted(e.getMessage()), e);
    }
  }

  /** Returns XGBoost's own model. */
  static Booster grow(DMatrix matrix, Preprocessing steps, HistogramSettings settings, int rounds)
      throws XGBoostError {
    Map<String, Object> parameters =
        Map.of(
            "objective",
            "binary:logistic",
            "tree_method",
            "hist",
            "max_depth",
            settings.depth(),
            "eta",
            settings.rate(),
            "min_child_weight",
            settings.leafWeight(),
            "lambda",
            settings.penalty(),
            "monotone_constraints",
            signs(steps, settings),
            // The base is given with the rows: this one is log odds of 0.
            "base_score",
            0.5,
            "nthread",
            1,
            "verbosity",
            0);
    return XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
  }

  private static String signs(Preprocessing steps, HistogramSettings settings) {
    return steps.terms().stream()
        .map(term -> steps.features().get(term.feature()))
        .map(feature -> settings.monotone().getOrDefault(feature, 0).toString())
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static float logOdds(RiskTable train) {
    double rate = (double) train.events() / train.rows();
    return (float) StrictMath.log(rate / (1 - rate));
  }

  // Row by row. What no float can hold is the largest that it can.
  private static float[] values(RiskTable table, Preprocessing steps) {
    int p = steps.terms().size();
    float[] out = new float[Math.multiplyExact(table.rows(), p)];
    Arrays.fill(out, Float.NaN);
    for (int k = 0; k < p; k++) {
      FeatureColumn column =
          table.find(steps.features().get(steps.terms().get(k).feature())).orElse(null);
      for (int row = 0; column != null && row < table.rows(); row++) {
        if (column.present()[row]) {
          out[row * p + k] =
              (float) Math.clamp(column.value()[row], -Float.MAX_VALUE, Float.MAX_VALUE);
        }
      }
    }
    return out;
  }

  private static float[] labels(RiskTable table) {
    float[] out = new float[table.rows()];
    for (int row = 0; row < out.length; row++) {
      out[row] = table.label(row);
    }
    return out;
  }

  private static String innermost(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at.getMessage();
  }
}
