package org.loadstone.risk.card;

import static org.loadstone.risk.card.Appraisal.Reply.NO;
import static org.loadstone.risk.card.Appraisal.Reply.NO_INFORMATION;
import static org.loadstone.risk.card.Appraisal.Reply.PROBABLY_NO;
import static org.loadstone.risk.card.Appraisal.Reply.PROBABLY_YES;
import static org.loadstone.risk.card.Appraisal.Reply.YES;

import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.risk.card.Appraisal.Bias;
import org.loadstone.risk.card.Appraisal.Domain;
import org.loadstone.risk.card.Appraisal.Question;
import org.loadstone.risk.card.Block.Appraised;
import org.loadstone.risk.card.Block.Paragraph;

/**
 * Judges the risk of bias by PROBAST (Wolff 2019, doi:10.7326/M18-1376; Moons 2019,
 * doi:10.7326/M18-1377) by rules from the run's facts. What no run can know is no information, and
 * applicability is left to the reader's own question.
 */
final class Probast {
  /** More athlete-days lost to follow-up than this are more than a few. */
  static final double FEW_LOST = 0.05;

  private final Facts facts;

  private Probast(Facts facts) {
    this.facts = facts;
  }

  static Card.Section section(Facts facts) {
    return new Card.Section(
        "probast",
        "Risk of bias: PROBAST",
        List.of(
            new Paragraph(
                "PROBAST (Wolff 2019, doi:10.7326/M18-1376), questions in short words. Rules answer from"
                    + " the run's facts; a reviewer may answer otherwise. Applicability is not judged: it"
                    + " depends on the reader's question."),
            new Appraised(of(facts))));
  }

  static Appraisal of(Facts facts) {
    Probast probast = new Probast(facts);
    List<Domain> domains =
        List.of(
            probast.participants(),
            probast.predictors(),
            probast.outcome(),
            new ProbastAnalysis(facts).domain());
    return judged(domains);
  }

  // Never low: who recorded outcomes, and what they saw, no run knows.
  private static Appraisal judged(List<Domain> domains) {
    List<String> high = names(domains, Bias.HIGH);
    return high.isEmpty()
        ? new Appraisal(
            domains,
            Bias.UNCLEAR,
            "Unclear in: " + String.join(", ", names(domains, Bias.UNCLEAR)) + ".")
        : new Appraisal(domains, Bias.HIGH, "High in: " + String.join(", ", high) + ".");
  }

  private static List<String> names(List<Domain> domains, Bias bias) {
    return domains.stream().filter(d -> d.bias() == bias).map(Domain::name).toList();
  }

  private Domain participants() {
    return new Domain(
        "participants",
        List.of(
            new Question(
                "1.1",
                "appropriate source of data?",
                PROBABLY_YES,
                "A cohort followed day by day; whether it was recorded for research is not known to the"
                    + " run."),
            selection()));
  }

  private Question selection() {
    String asks = "inclusions and exclusions appropriate?";
    if (facts.competingLeftOut() > 0) {
      return new Question(
          "1.2",
          asks,
          PROBABLY_NO,
          "%d athlete-days were left out for what came after them: another injury first."
              .formatted(facts.competingLeftOut()));
    }
    OptionalDouble lost = facts.endedEarly();
    if (facts.text().flow().steps().isEmpty()) {
      return new Question("1.2", asks, NO_INFORMATION, "The flow of athlete-days is not told.");
    }
    return lost.orElse(0) > FEW_LOST
        ? new Question(
            "1.2",
            asks,
            PROBABLY_NO,
            "%s of the athlete-days were left out because follow-up ended early."
                .formatted(Shown.percent(lost.getAsDouble())))
        : new Question(
            "1.2",
            asks,
            PROBABLY_YES,
            "Every step of the flow states its rule; few athlete-days ended early.");
  }

  private Domain predictors() {
    List<String> findings = facts.result().audit().findings();
    return new Domain(
        "predictors",
        List.of(
            new Question(
                "2.1",
                "defined and assessed alike for all?",
                PROBABLY_YES,
                "One definition computes each predictor for all; devices may differ between squads."),
            new Question(
                "2.2",
                "assessed without knowledge of the outcome?",
                findings.isEmpty() ? PROBABLY_YES : NO,
                findings.isEmpty()
                    ? "Predictors of a day use earlier days; the leakage audit found nothing."
                    : "The leakage audit found: " + String.join("; ", findings) + "."),
            new Question(
                "2.3",
                "available when the model is used?",
                PROBABLY_YES,
                "Each is computed from what is known on the night before scoring.")));
  }

  private Domain outcome() {
    return new Domain(
        "outcome",
        List.of(
            determined(),
            new Question(
                "3.2",
                "prespecified or standard definition?",
                PROBABLY_YES,
                "Declared by name before the run and part of the model's identity; whether before the"
                    + " data were seen is not known to the run."),
            new Question(
                "3.3",
                "predictors kept out of the definition?",
                PROBABLY_YES,
                "Earlier injuries decide who is at risk; the onset itself is in no predictor that the audit"
                    + " searched."),
            new Question(
                "3.4",
                "defined and determined alike for all?",
                PROBABLY_YES,
                "One rule labels all athlete-days; whether squads recorded alike is not known to the run."),
            new Question(
                "3.5",
                "determined without knowledge of predictors?",
                NO_INFORMATION,
                "Who recorded injuries, and what they saw, is not known to the run."),
            new Question(
                "3.6",
                "interval between predictors and outcome appropriate?",
                YES,
                "Days 1 to %d after the index day, for every row."
                    .formatted(facts.result().settings().horizonDays()))));
  }

  private Question determined() {
    String name = facts.result().settings().outcome();
    String asks = "outcome determined appropriately?";
    if (name.startsWith("site_re_report")) {
      return new Question(
          "3.1",
          asks,
          PROBABLY_NO,
          "Reports by athletes stand for injuries; nobody diagnosed them.");
    }
    if (name.endsWith("return_imputed")) {
      return new Question(
          "3.1",
          asks,
          PROBABLY_NO,
          "Returns were not recorded: recoveries are assumed, and recurrences rest on them.");
    }
    return new Question(
        "3.1", asks, NO_INFORMATION, "How injuries were diagnosed is not known to the run.");
  }
}
