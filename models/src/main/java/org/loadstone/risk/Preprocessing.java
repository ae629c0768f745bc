package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The step from features to the numbers that a model multiplies or splits, learned on training rows
 * only and kept with the model: an absent value becomes the training median and, where values were
 * absent in training, a second term says so, or it stays absent for trees that can tell; constant
 * terms are dropped.
 *
 * <p>Features that are absent on exactly the same training rows share one missing mark, carried by
 * the first of them.
 *
 * @param features the features read, in the order of a {@link FeatureVector}
 * @param terms the numbers produced, in order
 * @param dropped features without a term, each with the reason, for example {@code "x: constant"}
 */
public record Preprocessing(List<String> features, List<Term> terms, List<String> dropped) {
  /** What a term measures. */
  public enum Kind {
    /** The value, or the training median where absent. */
    VALUE,
    /** 1 where the value is absent, else 0. */
    MISSING,
    /** The value, or NaN where absent: for trees that send absent values a way of their own. */
    GIVEN
  }

  /** Whether terms are moved to training mean 0 and population standard deviation 1. */
  public enum Scaling {
    STANDARD,
    NONE
  }

  /**
   * One number of the design: {@code (raw - centre) / scale}.
   *
   * @param feature index of the feature
   * @param median of the present training values, unit of the feature; used by VALUE
   * @param centre training mean, or 0 without scaling
   * @param scale training standard deviation (divisor n), above 0, or 1 without scaling
   */
  public record Term(int feature, Kind kind, double median, double centre, double scale) {
    double of(FeatureVector row) {
      double raw =
          switch (kind) {
            case VALUE -> row.present()[feature] ? row.value()[feature] : median;
            case MISSING -> row.present()[feature] ? 0 : 1;
            case GIVEN -> row.present()[feature] ? row.value()[feature] : Double.NaN;
          };
      return (raw - centre) / scale;
    }
  }

  /** Standard deviations below this share of the largest magnitude are rounding, not spread. */
  private static final double CONSTANT = 1e-12;

  /** Copies the lists. */
  public Preprocessing {
    features = List.copyOf(features);
    terms = List.copyOf(terms);
    dropped = List.copyOf(dropped);
  }

  /** Returns the preprocessing of all features of the training table. */
  public static Preprocessing fit(RiskTable train, Scaling scaling) {
    List<Term> terms = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    Set<BitSet> missing = new HashSet<>();
    for (int j = 0; j < train.columns().size(); j++) {
      FeatureColumn column = train.columns().get(j);
      double[] known = known(column);
      if (known.length == 0) {
        dropped.add(column.name() + ": absent on every training row");
        continue;
      }
      int before = terms.size();
      Arrays.sort(known);
      double median = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
      addUnlessConstant(terms, j, Kind.VALUE, median, column, scaling);
      if (known.length < train.rows() && missing.add(absentRows(column))) {
        addUnlessConstant(terms, j, Kind.MISSING, 0, column, scaling);
      }
      if (terms.size() == before) {
        dropped.add(column.name() + ": constant on the training rows");
      }
    }
    return new Preprocessing(train.features(), terms, dropped);
  }

  /** Returns one term a feature, the value as it is; constant features are dropped here too. */
  public static Preprocessing asGiven(RiskTable train) {
    List<Term> terms = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (int j = 0; j < train.columns().size(); j++) {
      FeatureColumn column = train.columns().get(j);
      double[] known = known(column);
      double first = known.length == 0 ? 0 : known[0];
      if (known.length == 0) {
        dropped.add(column.name() + ": absent on every training row");
      } else if (known.length == train.rows() && Arrays.stream(known).allMatch(v -> v == first)) {
        dropped.add(column.name() + ": constant on the training rows");
      } else {
        terms.add(new Term(j, Kind.GIVEN, 0, 0, 1));
      }
    }
    return new Preprocessing(train.features(), terms, dropped);
  }

  /** Returns the terms of one row. */
  public double[] apply(FeatureVector row) {
    double[] out = new double[terms.size()];
    for (int k = 0; k < out.length; k++) {
      out[k] = terms.get(k).of(row);
    }
    return out;
  }

  /** Returns the terms of every row: n rows by p terms. */
  public double[][] apply(RiskTable table) {
    double[][] out = new double[table.rows()][terms.size()];
    for (int k = 0; k < terms.size(); k++) {
      Term term = terms.get(k);
      FeatureColumn column = table.find(features.get(term.feature())).orElse(null);
      for (int row = 0; row < out.length; row++) {
        out[row][k] = (raw(term, column, row) - term.centre) / term.scale;
      }
    }
    return out;
  }

  /** Returns the name of a term: its feature, or {@code feature is absent}. */
  public String title(int term) {
    Term t = terms.get(term);
    return features.get(t.feature()) + (t.kind() == Kind.MISSING ? " is absent" : "");
  }

  private static void addUnlessConstant(
      List<Term> terms, int j, Kind kind, double median, FeatureColumn column, Scaling scaling) {
    Term raw = new Term(j, kind, median, 0, 1);
    int n = column.value().length;
    double sum = 0;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double v = raw(raw, column, i);
      sum += v;
      largest = Math.max(largest, Math.abs(v));
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double v = raw(raw, column, i) - mean;
      squares += v * v;
    }
    double deviation = Math.sqrt(squares / n);
    if (deviation > CONSTANT * largest) {
      terms.add(scaling == Scaling.STANDARD ? new Term(j, kind, median, mean, deviation) : raw);
    }
  }

  private static double raw(Term term, FeatureColumn column, int row) {
    boolean present = column != null && column.present()[row];
    return switch (term.kind()) {
      case VALUE -> present ? column.value()[row] : term.median();
      case MISSING -> present ? 0 : 1;
      case GIVEN -> present ? column.value()[row] : Double.NaN;
    };
  }

  private static double[] known(FeatureColumn column) {
    double[] out = new double[column.value().length];
    int n = 0;
    for (int i = 0; i < out.length; i++) {
      if (column.present()[i]) {
        out[n++] = column.value()[i];
      }
    }
    return Arrays.copyOf(out, n);
  }

  private static BitSet absentRows(FeatureColumn column) {
    BitSet rows = new BitSet(column.present().length);
    for (int i = 0; i < column.present().length; i++) {
      rows.set(i, !column.present()[i]);
    }
    return rows;
  }
}
