package org.loadstone.risk.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.loadstone.risk.card.Block.Bullets;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;
import org.loadstone.risk.card.Card.Section;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.LeakageAudit;
import org.loadstone.risk.study.StudySettings;

/** What was studied and how: definitions, flow, split, predictors, audit, conclusions, limits. */
record StudySections(Facts facts) {
  private static final String ASSOCIATIONS =
      "Risks are associations in observed data; they do not say what a change would bring.";

  Section purpose() {
    return section("purpose", "Purpose", new Paragraph(facts.text().purpose()));
  }

  Section conclusions() {
    return section(
        "conclusions", "What can be concluded", new Bullets(facts.result().conclusions()));
  }

  Section participants() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(facts.text().cohort()));
    if (!facts.text().period().isEmpty()) {
      blocks.add(new Paragraph("First and last athlete-day: " + facts.text().period() + "."));
    }
    return new Section("participants", "Participants", blocks);
  }

  Section outcome() {
    StudySettings settings = facts.result().settings();
    return section(
        "outcome",
        "Outcome",
        new Paragraph(
            "%s: %s Horizon: %d days after the index day. A recorded onset may be %d days late."
                .formatted(
                    settings.outcome(),
                    facts.text().outcome(),
                    settings.horizonDays(),
                    settings.onsetUncertaintyDays())));
  }

  Section flow() {
    Counts all = facts.result().all();
    Table table =
        new Table(
            "Athlete-days and athletes at each step",
            List.of("step", "athlete-days", "athletes", "fell out here", "why"),
            facts.text().flow().steps().stream()
                .map(
                    step ->
                        List.of(
                            Cell.of(step.what()),
                            Cell.of(step.days()),
                            Cell.of(step.athletes()),
                            Cell.of(step.out()),
                            Cell.of(step.why())))
                .toList());
    return section(
        "data",
        "Data",
        table,
        new Paragraph(
            "Labelled: %d athlete-days of %d athletes; %d of them lie within the horizon before one of"
                    .formatted(all.rows(), all.athletes(), all.events())
                + " %d onsets, in %d athletes. Table SHA-256 %s."
                    .formatted(all.onsets(), all.athletesWithEvent(), facts.result().tableHash())));
  }

  Section split() {
    StudySettings s = facts.result().settings();
    return section(
        "split",
        "Split",
        new Paragraph(
            "By athlete and forward in time at once: %d athlete folds; test days from %s on; training"
                    .formatted(s.folds(), LocalDate.ofEpochDay(facts.result().plan().cutDay()))
                + " rows end more than %d days earlier (horizon %d + onset uncertainty %d)."
                    .formatted(s.embargoDays(), s.horizonDays(), s.onsetUncertaintyDays())
                + " Each test row is scored by a model without its athlete and without its period."),
        new Paragraph(
            "The figures describe this procedure. The model in use is the procedure applied to all"
                + " labelled rows."));
  }

  Section predictors() {
    List<String> features = facts.result().features();
    return section(
        "predictors",
        "Predictors and models",
        new Paragraph("%d offered: %s.".formatted(features.size(), String.join(", ", features))),
        new Bullets(
            facts.result().models().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + ModelWords.of(entry.getValue()))
                .toList()));
  }

  Section audit() {
    return section(
        "audit",
        "Leakage audit",
        new Paragraph(
            "What the data were searched for before any model was fitted. Athletes or days on both"
                + " sides of a split are refused at every split."),
        new Table(
            "What must not be",
            List.of("searched for", "found"),
            facts.result().audit().checks().stream().map(StudySections::check).toList()));
  }

  private static List<Cell> check(LeakageAudit.Check check) {
    return List.of(Cell.of(check.name()), Cell.of(check.finding().orElse("nothing")));
  }

  Section limits() {
    return section(
        "limits",
        "Limits",
        new Bullets(
            Stream.concat(facts.text().limits().stream(), Stream.of(ASSOCIATIONS)).toList()));
  }

  Section provenance() {
    return section(
        "provenance",
        "Provenance",
        new Block.Code("json", facts.text().provenance().toCanonicalJson()));
  }

  private static Section section(String id, String title, Block... blocks) {
    return new Section(id, title, List.of(blocks));
  }
}
