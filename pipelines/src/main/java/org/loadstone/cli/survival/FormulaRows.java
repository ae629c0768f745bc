package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Formula;
import org.loadstone.formula.ModelData;
import org.loadstone.source.InputError;

/**
 * The rows of a file that have every value that a formula and the named columns use.
 *
 * @param source the file
 * @param data the rows
 */
record FormulaRows(FileFrame source, ModelData data) {
  /**
   * Finds the rows.
   *
   * @param response expressions of the left side
   * @param columns other columns that a row must have, such as that of the athlete
   */
  static FormulaRows of(
      FileFrame source, Formula formula, List<Expression> response, List<String> columns) {
    List<Expression> also = new ArrayList<>(response);
    columns.forEach(column -> also.add(new Expression.Name(column)));
    return new FormulaRows(source, ModelData.of(formula, source.frame(), also));
  }

  Formula formula() {
    return data.formula();
  }

  int size() {
    return data.rows().length;
  }

  /** Returns how many rows lack a value. */
  int leftOut() {
    return source.frame().rows() - size();
  }

  InputError error(int row, String what, String remedy) {
    return source.error(data.rows()[row], what, remedy);
  }

  /** Returns the values of a column as codes. */
  Codes column(String name) {
    return Codes.of(data.frame().require(name));
  }

  /**
   * Returns who a row belongs to: the values of a column, else those of {@code cluster()}.
   *
   * @param column null for none
   */
  Optional<Codes> subjects(String column) {
    return column != null ? Optional.of(column(column)) : data.groups("cluster").map(Codes::of);
  }

  /** Returns the strata, empty without {@code strata()}. */
  Optional<Codes> strata() {
    return data.strata().map(Codes::of);
  }

  /**
   * Returns the groups that the right side makes: every combination of its terms that occurs, named
   * {@code sex=1, rx=0}; one group, {@code all}, of {@code ~ 1}.
   *
   * @param apart function whose calls make no groups, such as {@code strata} of a test
   */
  Codes groups(String apart) {
    Set<Expression> factors = new LinkedHashSet<>();
    formula().terms().forEach(term -> factors.addAll(term.factors()));
    factors.removeAll(formula().calls(apart));
    if (factors.isEmpty()) {
      return new Codes(new int[size()], List.of("all"));
    }
    long[] keys = new long[size()];
    List<Codes> all = factors.stream().map(this::values).toList();
    for (Codes one : all) {
      for (int i = 0; i < keys.length; i++) {
        keys[i] = keys[i] * one.labels().size() + one.codes()[i];
      }
    }
    return named(keys, List.copyOf(factors), all);
  }

  private Codes values(Expression factor) {
    return factor.isCallOf("strata") ? strata().orElseThrow() : Codes.of(data.values(factor));
  }

  private Codes named(long[] keys, List<Expression> factors, List<Codes> all) {
    long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
    int[] codes = Arrays.stream(keys).mapToInt(k -> Arrays.binarySearch(distinct, k)).toArray();
    TreeMap<Integer, String> labels = new TreeMap<>();
    for (int i = 0; i < codes.length && labels.size() < distinct.length; i++) {
      int row = i;
      labels.computeIfAbsent(codes[i], code -> label(row, factors, all));
    }
    return new Codes(codes, List.copyOf(labels.values()));
  }

  private static String label(int row, List<Expression> factors, List<Codes> all) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      String value = all.get(k).labels().get(all.get(k).codes()[row]);
      parts.add(factors.get(k).isCallOf("strata") ? value : factors.get(k).text() + "=" + value);
    }
    return String.join(", ", parts);
  }

  /**
   * Returns the covariates of rows to predict for, rows by columns.
   *
   * @throws InputError if one is missing
   */
  double[][] toPredict(FileFrame newdata) {
    double[][] columns = data.design().columns(newdata.frame());
    double[][] out = new double[newdata.frame().rows()][columns.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < out.length; i++) {
        out[i][j] = columns[j][i];
        if (!Double.isFinite(out[i][j])) {
          throw newdata.error(
              i, data.design().names().get(j) + " is missing", "fill it or drop the line");
        }
      }
    }
    return out;
  }

  /**
   * Refuses terms that a method has no meaning for.
   *
   * @throws InputError if the formula has one
   */
  static void refuse(Formula formula, String method, String... functions) {
    for (String function : functions) {
      if (!formula.calls(function).isEmpty()) {
        throw new InputError(
            "Cannot use %s() with --method %s: it has no meaning there; leave it out"
                .formatted(function, method));
      }
    }
  }
}
