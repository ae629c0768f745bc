package org.loadstone.cli.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Formula;
import org.loadstone.formula.Frame;
import org.loadstone.formula.ModelData;
import org.loadstone.formula.Values;
import org.loadstone.hazard.PersonPeriods;
import org.loadstone.source.InputError;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalResponse;

/** A row a period from rows of {@code Surv()}, with the columns that it makes. */
final class PeriodRows {
  /** Number of the period from 1, and events of the athlete before it. */
  static final Set<String> MADE = Set.of("period", "prior");

  private static final Expression EVENT = new Expression.Name("event in the period");

  /** The formula with the outcome of a period on its left, and the rows that it takes. */
  record Cut(Formula formula, FileFrame source) {}

  private PeriodRows() {}

  /**
   * Cuts the rows of a file.
   *
   * @throws InputError if a row of {@code Surv()} lacks a value, or rows of an athlete overlap
   */
  static Cut of(SurvivalTask task, FileFrame source, double length) {
    Formula formula = task.formula();
    Surv surv = Surv.of(formula);
    if (surv.start().isPresent() && task.id() == null) {
      throw new InputError(
          "Cannot cut %s into periods: rows of one athlete belong together; give --id COLUMN"
              .formatted(formula.text()));
    }
    Formula bare = new Formula(formula.text(), formula.response(), List.of(), true);
    ModelData data = ModelData.of(bare, source.frame(), surv.expressions());
    if (data.rows().length < source.frame().rows()) {
      int missing =
          IntStream.range(0, data.rows().length)
              .filter(i -> data.rows()[i] > i)
              .findFirst()
              .orElse(data.rows().length);
      throw source.error(missing, "its Surv() lacks a value", "fill it or drop the line");
    }
    SurvivalResponse response = SurvivalResponse.of(data);
    List<PersonPeriods.Period> periods =
        PersonPeriods.of(intervals(response, people(task, source)), length);
    Formula cut =
        new Formula(formula.text(), Optional.of(EVENT), formula.terms(), formula.hasIntercept());
    return new Cut(cut, rows(task, source, periods));
  }

  private static String[] people(SurvivalTask task, FileFrame source) {
    if (task.id() == null) {
      return IntStream.range(0, source.frame().rows())
          .mapToObj(Integer::toString)
          .toArray(String[]::new);
    }
    return Codes.of(source.frame().require(task.id())).texts().toArray(String[]::new);
  }

  private static List<PersonPeriods.Interval> intervals(
      SurvivalResponse response, String[] people) {
    double[] start = response.start().orElseGet(() -> new double[people.length]);
    boolean[] event = response.events();
    return IntStream.range(0, people.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> start[i]))
        .map(i -> new PersonPeriods.Interval(people[i], start[i], response.stop()[i], event[i], i))
        .toList();
  }

  private static FileFrame rows(
      SurvivalTask task, FileFrame source, List<PersonPeriods.Period> periods) {
    int[] from = periods.stream().mapToInt(PersonPeriods.Period::row).toArray();
    Map<String, Values> columns = new LinkedHashMap<>();
    for (String name : task.columns()) {
      columns.put(name, source.frame().require(name).at(from));
    }
    columns.put("period", numbers(periods.stream().mapToInt(PersonPeriods.Period::period)));
    columns.put("prior", numbers(periods.stream().mapToInt(PersonPeriods.Period::prior)));
    columns.put(EVENT.text(), numbers(periods.stream().mapToInt(PersonPeriods.Period::outcome)));
    int[] lines = Arrays.stream(from).map(row -> source.lines()[row]).toArray();
    return new FileFrame(source.file(), Frame.of(columns), lines);
  }

  private static Values numbers(IntStream values) {
    return new Values.Numbers(values.asDoubleStream().toArray());
  }
}
