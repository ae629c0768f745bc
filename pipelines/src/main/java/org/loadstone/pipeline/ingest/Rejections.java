package org.loadstone.pipeline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.schema.Table;
import org.loadstone.schema.Violation;
import org.loadstone.schema.table.Common;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;

/** What is said of rows that break a rule; an athlete is only ever named by pseudonym. */
final class Rejections {
  private final Table table;
  private final int athlete;
  private final RowReader.Rules rules;
  private final Map<String, String> met = new HashMap<>();

  Rejections(Table table, RowReader.Rules rules) {
    this.table = table;
    this.athlete = table.find(Common.ATHLETE_ID.name()).map(table::position).orElse(-1);
    this.rules = rules;
  }

  /** Returns the pseudonym of an id, which is from now on not shown anywhere else either. */
  String pseudonym(String id) {
    return met.computeIfAbsent(id, rules.pseudonyms()::of);
  }

  /** Ids never reach the store: the nearest are told by their pseudonyms. */
  String candidates(List<String> ids) {
    return ids.isEmpty()
        ? ""
        : "; nearest: " + String.join(", ", ids.stream().map(this::pseudonym).toList());
  }

  /** A broken line may have an id in another column. */
  private String withoutId(String text) {
    String hidden = met.get(text);
    if (hidden == null && !text.isBlank() && !rules.met().isEmpty()) {
      String pseudonym = rules.pseudonyms().of(text);
      hidden = rules.met().contains(pseudonym) ? pseudonym : null;
    }
    return hidden == null ? text : hidden;
  }

  /** Returns the rejection of a record that is no row. */
  RowReader.Verdict.Rejected broken(RawRow raw, Problem problem) {
    boolean isId = problem.column().equals(Common.ATHLETE_ID.name());
    Violation violation =
        new Violation(
            problem.rule(),
            problem.column(),
            isId ? pseudonym(problem.value()) : problem.value(),
            problem.remedy() + candidates(problem.nearest()));
    return of(violation, raw);
  }

  /** Returns the rejection of a row that breaks a rule. */
  RowReader.Verdict.Rejected of(Violation violation, RawRow raw) {
    String shown = shown(raw);
    boolean withheld = shown.isEmpty() && violation.rule().equals(Problem.LINE);
    Violation safe =
        new Violation(
            violation.rule(), violation.column(), withoutId(violation.value()), violation.remedy());
    return new RowReader.Verdict.Rejected(
        safe, withheld ? "fields not shown: one may be an id" : shown);
  }

  /** Returns the fields of a row as {@code name=value} pairs. */
  String shown(RawRow raw) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < raw.texts().length; i++) {
      String text = raw.texts()[i] == null ? "" : raw.texts()[i].strip();
      if (!text.isEmpty()) {
        shown.append(table.columns().get(i)).append('=');
        shown.append(i == athlete ? pseudonym(text) : withoutId(text)).append(' ');
      }
    }
    return shown.toString().strip();
  }
}
