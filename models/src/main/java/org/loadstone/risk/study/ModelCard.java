package org.loadstone.risk.study;

import java.time.LocalDate;
import java.util.List;
import org.loadstone.metric.Answer;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.ForestModel;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskModel;

/**
 * The model card of a study as Markdown, under the headings of TRIPOD+AI (Collins 2024,
 * doi:10.1136/bmj-2023-078378). It states associations and predictions, never effects.
 */
public final class ModelCard {
  private final StudyResult result;
  private final CardText text;
  private final StringBuilder out = new StringBuilder();

  private ModelCard(StudyResult result, CardText text) {
    this.result = result;
    this.text = text;
  }

  /** Returns the card; equal for equal results, as it leaves out the facts of the run. */
  public static String of(StudyResult result, CardText text) {
    ModelCard card = new ModelCard(result, text);
    card.introduction();
    card.data();
    card.split();
    card.features();
    card.out.append(CardTables.of(result));
    card.conclusions();
    card.provenance();
    return card.out.toString();
  }

  private void introduction() {
    out.append("# ").append(text.title()).append('\n');
    section("Purpose", text.purpose());
    section("Participants", text.cohort());
    section(
        "Outcome",
        "`%s`: %s Horizon: %d days after the index day."
            .formatted(
                result.settings().outcome(), text.outcome(), result.settings().horizonDays()));
  }

  private void data() {
    heading("Data");
    line("| step | athlete-days | athletes | fell out here | why |");
    line("|---|---:|---:|---:|---|");
    text.flow()
        .steps()
        .forEach(
            step ->
                line(
                    "| %s | %d | %d | %d | %s |"
                        .formatted(
                            cell(step.what()),
                            step.days(),
                            step.athletes(),
                            step.out(),
                            cell(step.why()))));
    Counts all = result.all();
    line("");
    line(
        "Labelled: %d athlete-days of %d athletes; %d of them lie within the horizon before one of"
                .formatted(all.rows(), all.athletes(), all.events())
            + " %d onsets, in %d athletes. Table SHA-256 `%s`."
                .formatted(all.onsets(), all.athletesWithEvent(), result.tableHash()));
  }

  private void split() {
    StudySettings s = result.settings();
    heading("Split");
    line(
        "By athlete and forward in time at once: %d athlete folds; test days from %s on; training"
                .formatted(s.folds(), LocalDate.ofEpochDay(result.plan().cutDay()))
            + " rows end more than %d days earlier (horizon %d + onset uncertainty %d)."
                .formatted(s.embargoDays(), s.horizonDays(), s.onsetUncertaintyDays())
            + " Each test row is scored by a model without its athlete and without its period.");
    line("");
    line(
        "The figures describe this procedure. The model in use is the procedure applied to all"
            + " labelled rows.");
  }

  private void features() {
    heading("Predictors");
    line("%d offered: %s.".formatted(result.features().size(), codes(result.features())));
    result.models().forEach((name, answer) -> line("- " + describe(name, answer)));
  }

  private static String describe(String name, Answer<RiskModel> answer) {
    return switch (answer) {
      case Answer.Absent<RiskModel>(String why) -> "%s: not fitted: %s".formatted(name, why);
      case Answer.Of<RiskModel>(LogisticModel m) ->
          "%s: terms: %d, lambda %s%s"
              .formatted(name, m.coefficients().size(), m.lambda(), dropped(m.preprocessing()));
      case Answer.Of<RiskModel>(ForestModel m) ->
          "%s: %d trees, %d leaves%s"
              .formatted(name, m.trees().size(), m.parameters(), dropped(m.preprocessing()));
      case Answer.Of<RiskModel>(BoostedModel m) ->
          "%s: %d boosted trees, %d leaves%s"
              .formatted(name, m.trees().size(), m.parameters(), dropped(m.preprocessing()));
      case Answer.Of<RiskModel>(RiskModel m) ->
          "%s: %s".formatted(name, m.features().isEmpty() ? "no feature" : codes(m.features()));
    };
  }

  private static String dropped(Preprocessing steps) {
    return steps.dropped().isEmpty() ? "" : "; left out: " + String.join(", ", steps.dropped());
  }

  private void conclusions() {
    heading("What can be concluded");
    result.conclusions().forEach(sentence -> line("- " + sentence));
    heading("Limits");
    text.limits().forEach(limit -> line("- " + limit));
    line("- Risks are associations in observed data; they do not say what a change would bring.");
  }

  private void provenance() {
    heading("Provenance");
    line("```json");
    line(text.provenance().toCanonicalJson());
    line("```");
  }

  private void section(String title, String body) {
    heading(title);
    line(body);
  }

  private void heading(String title) {
    out.append("\n## ").append(title).append("\n\n");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String codes(List<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }
}
