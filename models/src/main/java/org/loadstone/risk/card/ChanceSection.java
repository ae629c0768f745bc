package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.card.Block.Bullets;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;
import org.loadstone.risk.study.ChanceRange;

/** Which AUC chance alone gives, in figures and in words. */
record ChanceSection(Facts facts) {
  Card.Section section() {
    List<String> sentences =
        facts.learners().stream().flatMap(name -> words(name).stream()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "The middle %s of %d AUCs that the same risks reach when each athlete's outcomes are turned in a circle over the athlete's days (is the timing known?), and when athletes exchange their outcomes (is the person known?)."
                .formatted(facts.level(), facts.result().settings().plan().chanceDraws())));
    blocks.add(
        new Table(
            "AUC by chance",
            List.of("learner", "AUC", "days turned", "athletes exchanged"),
            facts.learners().stream().map(this::row).toList()));
    blocks.add(
        sentences.isEmpty()
            ? new Paragraph("No learner has both an AUC and a chance range.")
            : new Bullets(sentences));
    return new Card.Section("chance", "Beside chance", blocks);
  }

  private List<Cell> row(String name) {
    return List.of(
        Cell.of(name),
        Cell.of(facts.metric(name, RiskMetric.AUC)),
        new Cell.Estimate(range(name, true)),
        new Cell.Estimate(range(name, false)));
  }

  private Answer<Interval> range(String name, boolean isTiming) {
    return switch (facts.of(name, e -> e.chance())) {
      case Answer.Absent<ChanceRange>(String why) -> Answer.absent(why);
      case Answer.Of<ChanceRange>(ChanceRange range) -> isTiming ? range.timing() : range.person();
    };
  }

  private Optional<String> words(String name) {
    Optional<Double> auc =
        facts.metric(name, RiskMetric.AUC).find().map(r -> r.interval().estimate());
    Optional<Interval> timing = range(name, true).find();
    Optional<Interval> person = range(name, false).find();
    if (auc.isEmpty() || timing.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: AUC %s; by chance %s to %s with days turned, %s to %s with athletes exchanged. %s"
            .formatted(
                name,
                Shown.number(auc.get()),
                Shown.number(timing.get().low()),
                Shown.number(timing.get().high()),
                Shown.number(person.get().low()),
                Shown.number(person.get().high()),
                reading(auc.get() > timing.get().high(), auc.get() > person.get().high())));
  }

  private static String reading(boolean knowsTiming, boolean knowsPerson) {
    if (knowsTiming && knowsPerson) {
      return "It lies above both: who and when are told apart better than by chance.";
    }
    if (knowsPerson) {
      return "It lies above the second only: who is told apart, when is not shown to be.";
    }
    return knowsTiming
        ? "It lies above the first only: when is told apart, who is not shown to be."
        : "It lies above neither: compatible with chance.";
  }
}
