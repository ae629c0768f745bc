package org.loadstone.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.formula.Expression.Argument;
import org.loadstone.formula.Expression.Call;

/**
 * The factor of {@code strata(a, b)}: levels such as {@code a=1, b=2}, the first column slowest; of
 * texts alone the levels are the texts, as in R.
 */
final class Strata {
  /** Returns the factor that an expression gives, of strata or of anything else. */
  static Values.Words words(Expression expression, Frame frame) {
    return expression instanceof Call call && call.function().equals("strata")
        ? strata(call, frame)
        : new Evaluation(frame).of(expression).words();
  }

  private static Values.Words strata(Call call, Frame frame) {
    List<Values> columns = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      columns.add(new Evaluation(frame).of(argument.value()));
    }
    if (columns.isEmpty()) {
      throw FormulaException.of(call.text(), "nothing in it", "name a column");
    }
    boolean isShort = columns.stream().allMatch(column -> column instanceof Values.Words);
    List<Values.Words> words = columns.stream().map(Values::words).toList();
    long[] keys = keys(words);
    long[] distinct = Arrays.stream(keys).filter(key -> key >= 0).sorted().distinct().toArray();
    List<String> levels =
        Arrays.stream(distinct).mapToObj(key -> label(call, words, key, isShort)).toList();
    String[] values = new String[keys.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = keys[row] < 0 ? null : levels.get(Arrays.binarySearch(distinct, keys[row]));
    }
    return new Values.Words(values, levels);
  }

  // The codes of a row as one number, the first column slowest; -1 where one is missing.
  private static long[] keys(List<Values.Words> words) {
    long[] keys = new long[words.getFirst().size()];
    for (Values.Words column : words) {
      int[] codes = column.codes();
      for (int row = 0; row < keys.length; row++) {
        keys[row] =
            keys[row] < 0 || codes[row] < 0 ? -1 : keys[row] * column.levels().size() + codes[row];
      }
    }
    return keys;
  }

  private static String label(Call call, List<Values.Words> words, long key, boolean isShort) {
    List<String> parts = new ArrayList<>();
    long left = key;
    for (int k = words.size() - 1; k >= 0; k--) {
      Values.Words column = words.get(k);
      String value = column.levels().get((int) (left % column.levels().size()));
      left /= column.levels().size();
      parts.addFirst(isShort ? value : named(call, k, column, value));
    }
    return String.join(", ", parts);
  }

  // R pads all but the first to the longest of their level's names.
  private static String named(Call call, int k, Values.Words column, String value) {
    String name = call.arguments().get(k).value().text() + "=";
    int longest = column.levels().stream().mapToInt(String::length).max().orElse(0);
    return name + (k == 0 ? value : value + " ".repeat(longest - value.length()));
  }

  private Strata() {}
}
