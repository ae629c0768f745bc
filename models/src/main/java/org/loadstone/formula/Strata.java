package org.loadstone.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
    String[] values = new String[frame.rows()];
    TreeMap<String, String> levels = new TreeMap<>();
    for (int row = 0; row < values.length; row++) {
      StringBuilder text = new StringBuilder();
      StringBuilder order = new StringBuilder();
      boolean isMissing = false;
      for (int k = 0; k < words.size() && !isMissing; k++) {
        Values.Words column = words.get(k);
        isMissing = column.isMissing(row);
        if (!isMissing) {
          String value = column.values()[row];
          text.append(k == 0 ? "" : ", ");
          text.append(isShort ? value : named(call, k, column, value));
          order.append("%09d".formatted(column.levels().indexOf(value)));
        }
      }
      values[row] = isMissing ? null : text.toString();
      if (!isMissing) {
        levels.put(order.toString(), text.toString());
      }
    }
    return new Values.Words(values, List.copyOf(levels.values()));
  }

  // R pads all but the first to the longest of their level's names.
  private static String named(Call call, int k, Values.Words column, String value) {
    String name = call.arguments().get(k).value().text() + "=";
    int longest = column.levels().stream().mapToInt(String::length).max().orElse(0);
    return name + (k == 0 ? value : value + " ".repeat(longest - value.length()));
  }

  private Strata() {}
}
