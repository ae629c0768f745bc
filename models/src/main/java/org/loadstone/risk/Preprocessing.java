package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    /** A column of the natural spline of the value, or of the training median where absent. */
    SPLINE,
    /** The value, or NaN where absent: for trees that send absent values a way of their own. */
    GIVEN
  }

  /** Whether terms are moved to training mean 0 and population standard deviation 1. */
  public enum Scaling {
    STANDARD,
    NONE
  }

  /**
   * One number of the design: {@code (raw - centre) / scale}. A value beyond those seen in training
   * counts as the nearest of them: a straight line fitted inside a range says nothing of what lies
   * outside.
   *
   * @param feature index of the feature
   * @param median of the present training values, unit of the feature; used by VALUE
   * @param centre training mean, or 0 without scaling
   * @param scale training standard deviation (divisor n), above 0, or 1 without scaling
   * @param spline which column of which spline; empty of any other kind
   * @param seen least and greatest present training value, used by VALUE and SPLINE; empty where
   *     values are taken as they come
   */
  public record Term(
      int feature,
      Kind kind,
      double median,
      double centre,
      double scale,
      Optional<SplineColumn> spline,
      Optional<SeenRange> seen) {
    /**
     * Checks the spline.
     *
     * @throws IllegalArgumentException if a spline term has none, or another term has one
     */
    public Term {
      if (spline.isPresent() != (kind == Kind.SPLINE)) {
        throw new IllegalArgumentException(
            "Cannot form term of kind %s: spline %s; give spline terms one, others none"
                .formatted(kind, spline));
      }
    }

    /** A term without a spline or a range. */
    public Term(int feature, Kind kind, double median, double centre, double scale) {
      this(feature, kind, median, centre, scale, Optional.empty(), Optional.empty());
    }

    double of(FeatureVector row) {
      return (raw(row.present()[feature], row.value()[feature]) - centre) / scale;
    }

    private double raw(boolean present, double value) {
      return switch (kind) {
        case VALUE -> present ? held(value) : median;
        case MISSING -> present ? 0 : 1;
        case GIVEN -> present ? value : Double.NaN;
        case SPLINE -> spline.orElseThrow().at(present ? held(value) : median);
      };
    }

    private double held(double value) {
      return seen.isEmpty() ? value : seen.get().held(value);
    }

    private Term scaled(double mean, double deviation) {
      return new Term(feature, kind, median, mean, deviation, spline, seen);
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
    return fit(train, scaling, feature -> false);
  }

  /**
   * Returns the preprocessing in which features that pass {@code isCurved} enter as natural splines
   * with knots at quantiles of their present training values, see {@link SplineColumn}.
   */
  public static Preprocessing fit(RiskTable train, Scaling scaling, Predicate<String> isCurved) {
    List<Term> terms = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    Set<BitSet> missing = new HashSet<>();
    for (int j = 0; j < train.columns().size(); j++) {
      FeatureColumn column = train.columns().get(j);
      double[] known = column.known();
      if (known.length == 0) {
        dropped.add(column.name() + ": absent on every training row");
        continue;
      }
      int before = terms.size();
      Arrays.sort(known);
      double median = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
      for (Term term : values(j, median, known, isCurved.test(column.name()))) {
        addUnlessConstant(terms, term, column, scaling);
      }
      if (known.length < train.rows() && missing.add(column.absentRows())) {
        addUnlessConstant(terms, new Term(j, Kind.MISSING, 0, 0, 1), column, scaling);
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
      double[] known = column.known();
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

  /**
   * Returns the name of a term: its feature, {@code feature is absent}, or {@code feature, curve 1}
   * of a spline's first column.
   */
  public String title(int term) {
    Term t = terms.get(term);
    String name = features.get(t.feature());
    return switch (t.kind()) {
      case VALUE, GIVEN -> name;
      case MISSING -> name + " is absent";
      case SPLINE -> name + ", curve " + (t.spline().orElseThrow().column() + 1);
    };
  }

  private static List<Term> values(int j, double median, double[] ascending, boolean isCurved) {
    Optional<SeenRange> seen =
        Optional.of(new SeenRange(ascending[0], ascending[ascending.length - 1]));
    List<SplineColumn> columns = isCurved ? SplineColumn.of(ascending) : List.of();
    return columns.isEmpty()
        ? List.of(new Term(j, Kind.VALUE, median, 0, 1, Optional.empty(), seen))
        : columns.stream()
            .map(c -> new Term(j, Kind.SPLINE, median, 0, 1, Optional.of(c), seen))
            .toList();
  }

  private static void addUnlessConstant(
      List<Term> terms, Term raw, FeatureColumn column, Scaling scaling) {
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
      terms.add(scaling == Scaling.STANDARD ? raw.scaled(mean, deviation) : raw);
    }
  }

  private static double raw(Term term, FeatureColumn column, int row) {
    boolean present = column != null && column.present()[row];
    return term.raw(present, present ? column.value()[row] : 0);
  }
}
