package org.loadstone.feature.lag;

import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.loadstone.feature.lag.Basis.Intercept;

/** Bases by the names that feature/crossbasis.R gives them, and its files. */
final class Reference {
  static final Map<String, Basis> BASES =
      Map.ofEntries(
          Map.entry("lin", new Basis.Linear(Intercept.WITHOUT)),
          Map.entry("lin_1", new Basis.Linear(Intercept.WITH)),
          Map.entry("poly", new Basis.Polynomial(3, 100, Intercept.WITHOUT)),
          Map.entry("poly_1", new Basis.Polynomial(3, 100, Intercept.WITH)),
          Map.entry("strata", new Basis.Strata(List.of(12.25, 50.0), Intercept.WITHOUT)),
          Map.entry("strata_1", new Basis.Strata(List.of(12.25, 50.0), Intercept.WITH)),
          Map.entry("thr_high", Basis.Threshold.above(20, Intercept.WITHOUT)),
          Map.entry("thr_low", Basis.Threshold.below(20, Intercept.WITHOUT)),
          Map.entry(
              "thr_both_1", new Basis.Threshold(20, 50, Basis.Threshold.Side.BOTH, Intercept.WITH)),
          Map.entry("ns", natural(Intercept.WITHOUT, 10, 40, 60)),
          Map.entry("ns_1", natural(Intercept.WITH, 10, 40, 60)),
          Map.entry("ns_0", natural(Intercept.WITHOUT)),
          Map.entry("ns_0_1", natural(Intercept.WITH)),
          Map.entry("ns_one_1", natural(Intercept.WITH, 5)),
          Map.entry("bs", spline(3, Intercept.WITHOUT, 10, 40)),
          Map.entry("bs_1", spline(3, Intercept.WITH, 10, 40)),
          Map.entry("bs_linear", spline(1, Intercept.WITHOUT, 10, 40)),
          Map.entry("bs_square_1", spline(2, Intercept.WITH)),
          Map.entry("bs_double", spline(3, Intercept.WITHOUT, 40, 40)));

  private static final Basis LAG_SPLINE =
      new NaturalSpline(List.of(2.0, 7.0), 0, 20, Intercept.WITH);

  static final Map<String, CrossBasis> CROSSED =
      Map.of(
          "lin_strata",
              cross(BASES.get("lin"), new Basis.Strata(List.of(1.0, 7.0, 14.0), Intercept.WITH)),
          "lin_lin", cross(BASES.get("lin"), new Basis.Linear(Intercept.WITH)),
          "thr_poly",
              cross(
                  Basis.Threshold.above(60, Intercept.WITHOUT),
                  new Basis.Polynomial(3, 20, Intercept.WITH)),
          "bs_ns", cross(spline(2, Intercept.WITHOUT, 50), LAG_SPLINE),
          "ns_ns", cross(BASES.get("ns"), LAG_SPLINE));

  private static CrossBasis cross(Basis exposure, Basis lag) {
    return new CrossBasis(exposure, lag, 20);
  }

  private static Basis natural(Intercept intercept, double... knots) {
    return new NaturalSpline(boxed(knots), 0, 100, intercept);
  }

  private static Basis spline(int degree, Intercept intercept, double... knots) {
    return new BSpline(boxed(knots), 0, 100, degree, intercept);
  }

  private static List<Double> boxed(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** Returns the rows of a file, split at commas, by their first field. */
  static Map<String, List<String[]>> rows(String file) {
    try (InputStream in = Reference.class.getResourceAsStream("/feature/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.groupingBy((Function<String[], String>) row -> row[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the exposure histories: 12 rows by 21 lags. */
  static double[][] histories() {
    double[][] histories = new double[12][21];
    for (String[] row : rows("history.csv").get("history")) {
      histories[Integer.parseInt(row[1])][Integer.parseInt(row[2])] = Double.parseDouble(row[3]);
    }
    return histories;
  }

  /** 1e-9 of the value, and 1e-9 for values under 1. */
  static Offset<Double> close(double expected) {
    return within(1e-9 * Math.max(1, Math.abs(expected)));
  }

  private Reference() {}
}
