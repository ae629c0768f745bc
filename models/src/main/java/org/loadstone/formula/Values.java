package org.loadstone.formula;

import java.text.Collator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The values of a variable or expression, one a row. */
public sealed interface Values {
  /** Returns the number of rows. */
  int size();

  /** Returns whether a row has no value. */
  boolean isMissing(int row);

  /** Returns the values of some rows. */
  Values at(int[] rows);

  /** Returns the place of each value among the levels in ascending order, -1 where missing. */
  int[] codes();

  /** Numbers; NaN is missing. */
  record Numbers(double[] values) implements Values {
    private double[] distinct() {
      return Arrays.stream(values)
          .filter(x -> !Double.isNaN(x))
          .map(x -> x + 0.0)
          .sorted()
          .distinct()
          .toArray();
    }

    @Override
    public int[] codes() {
      double[] levels = distinct();
      int[] codes = new int[values.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(levels, values[i] + 0.0);
      }
      return codes;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isMissing(int row) {
      return Double.isNaN(values[row]);
    }

    @Override
    public Numbers at(int[] rows) {
      return new Numbers(Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }
  }

  /**
   * A factor: texts, of which null is missing.
   *
   * @param levels every text that occurs, the reference first
   */
  record Words(String[] values, List<String> levels) implements Values {
    public Words {
      levels = List.copyOf(levels);
    }

    /**
     * Returns texts with their levels in the order of English dictionaries, as R sorts them in most
     * locales: a before B before c.
     */
    public static Words of(String... values) {
      Collator english = Collator.getInstance(Locale.ENGLISH);
      english.setStrength(Collator.TERTIARY);
      TreeSet<String> levels =
          new TreeSet<>(english::compare) {
            private static final long serialVersionUID = 1;
          };
      Arrays.stream(values).filter(Objects::nonNull).forEach(levels::add);
      return new Words(values, List.copyOf(levels));
    }

    /** Returns numbers as texts with their levels ascending. */
    static Words of(Numbers numbers) {
      String[] texts =
          Arrays.stream(numbers.distinct()).mapToObj(Level::text).toArray(String[]::new);
      int[] codes = numbers.codes();
      String[] values = new String[codes.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = codes[i] < 0 ? null : texts[codes[i]];
      }
      return new Words(values, Arrays.stream(texts).distinct().toList());
    }

    @Override
    public int[] codes() {
      Map<String, Integer> places = new HashMap<>();
      levels.forEach(level -> places.put(level, places.size()));
      int[] codes = new int[values.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = values[i] == null ? -1 : places.get(values[i]);
      }
      return codes;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isMissing(int row) {
      return values[row] == null;
    }

    @Override
    public Words at(int[] rows) {
      String[] some = new String[rows.length];
      TreeSet<String> left = new TreeSet<>();
      for (int i = 0; i < rows.length; i++) {
        some[i] = values[rows[i]];
        if (some[i] != null) {
          left.add(some[i]);
        }
      }
      return new Words(some, levels.stream().filter(left::contains).toList());
    }
  }

  /**
   * Returns the values as numbers, TRUE as 1 and FALSE as 0.
   *
   * @param what the expression, for the message
   * @throws FormulaException if they are other texts
   */
  default double[] numbers(String what) {
    return switch (this) {
      case Numbers(double[] values) -> values;
      case Words words -> {
        if (!List.of("FALSE", "TRUE").containsAll(words.levels())) {
          throw new FormulaException(
              "Cannot use %s as a number: it has the values %s; give numbers"
                  .formatted(what, String.join(", ", words.levels().stream().limit(5).toList())));
        }
        double[] numbers = new double[words.size()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = words.isMissing(i) ? Double.NaN : words.values()[i].equals("TRUE") ? 1 : 0;
        }
        yield numbers;
      }
    };
  }

  /** Returns the values as a factor. */
  default Words words() {
    return switch (this) {
      case Numbers numbers -> Words.of(numbers);
      case Words words -> words;
    };
  }
}
