package org.loadstone.pipeline.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.pipeline.published.PublishedStudy.Cited;
import org.loadstone.pipeline.published.PublishedStudy.Figure;
import org.loadstone.pipeline.published.PublishedStudy.Honest;
import org.loadstone.pipeline.published.PublishedStudy.Layout;
import org.loadstone.pipeline.published.PublishedStudy.Protocol;
import org.loadstone.pipeline.published.PublishedStudy.Quantity;
import org.loadstone.pipeline.published.PublishedStudy.Source;
import org.loadstone.pipeline.train.StudyYaml;
import org.loadstone.risk.bagged.AthleteScaling;
import org.loadstone.risk.bagged.BaggedSettings;
import org.loadstone.risk.bagged.WindowOrder.Newest;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.yaml.YamlNode;

/** Files of published studies, such as {@code studies/lovdal-2021-day.yaml}. */
public final class PublishedStudyYaml {
  private static final EvaluationPlan USUAL = EvaluationPlan.USUAL;

  private PublishedStudyYaml() {}

  /**
   * Reads a study file.
   *
   * @throws InputError naming line, key and what is allowed
   */
  public static PublishedStudy read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new InputError(
          "Cannot read study %s: no such file, or it is no UTF-8 text; give a YAML file"
              .formatted(file),
          e);
    }
  }

  /**
   * Reads the text of a study file.
   *
   * @param name shown in errors
   */
  public static PublishedStudy of(String name, String text) {
    YamlNode root = YamlNode.of("study", name, text);
    root.allow(
        "study",
        "source",
        "table",
        "protocol",
        "honest",
        "intervals",
        "published",
        "limits",
        "seed");
    try {
      return study(root);
    } catch (IllegalArgumentException e) {
      throw new InputError("Cannot read study %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static PublishedStudy study(YamlNode root) {
    long seed = root.find("seed").map(YamlNode::whole).orElse(1);
    return new PublishedStudy(
        root.require("study").text(),
        source(root.require("source")),
        layout(root.require("table")),
        protocol(root.require("protocol"), seed),
        honest(root.require("honest")),
        root.find("intervals")
            .map(node -> bootstrap(node, seed))
            .orElse(new AthleteBootstrap(USUAL.bootstrap(), seed, USUAL.level())),
        root.find("published")
            .map(node -> node.elements().stream().map(PublishedStudyYaml::figure).toList())
            .orElse(List.of()),
        root.texts("limits"));
  }

  private static Source source(YamlNode node) {
    node.allow("papers", "data", "file");
    return new Source(
        node.require("papers").elements().stream().map(PublishedStudyYaml::cited).toList(),
        cited(node.require("data")),
        node.require("file").text());
  }

  private static Cited cited(YamlNode node) {
    node.allow("title", "doi");
    return new Cited(node.require("title").text(), node.require("doi").text());
  }

  private static Layout layout(YamlNode node) {
    node.allow("athlete", "day", "outcome", "window");
    YamlNode window = node.require("window");
    window.allow("blocks", "block_days", "newest");
    return new Layout(
        node.require("athlete").text(),
        node.require("day").text(),
        node.require("outcome").text(),
        atLeast(2, window.require("blocks")),
        atLeast(1, window.require("block_days")),
        oneOf(window.require("newest"), ' ', List.of(Newest.UNSUFFIXED, Newest.LAST_SUFFIX)));
  }

  private static Protocol protocol(YamlNode node, long seed) {
    node.allow(
        "test_athletes",
        "repeats",
        "bags",
        "rows_per_class",
        "rate",
        "depth",
        "trees",
        "scaling",
        "beside");
    List<AthleteScaling> known = Arrays.asList(AthleteScaling.values());
    return new Protocol(
        new BaggedSettings(
            node.require("test_athletes").whole(),
            node.require("repeats").whole(),
            node.require("bags").whole(),
            node.require("rows_per_class").whole(),
            wholes(node.require("depth")),
            wholes(node.require("trees")),
            seed),
        node.require("rate").number(),
        oneOf(node.require("scaling"), '_', known),
        node.find("beside")
            .map(all -> all.elements().stream().map(one -> oneOf(one, '_', known)).toList())
            .orElse(List.of()));
  }

  private static Honest honest(YamlNode node) {
    node.allow("embargo_days", "test_share", "folds", "inner_folds", "learners");
    EvaluationPlan plan =
        new EvaluationPlan(
            node.find("folds").map(YamlNode::whole).orElse(USUAL.folds()),
            node.find("test_share").map(YamlNode::number).orElse(USUAL.testShare()),
            USUAL.seasonBegins(),
            node.find("inner_folds").map(YamlNode::whole).orElse(USUAL.innerFolds()),
            USUAL.tuningBudget(),
            true,
            USUAL.alertsPerAthleteWeek(),
            USUAL.bootstrap(),
            USUAL.level(),
            USUAL.chanceDraws(),
            USUAL.thresholds(),
            List.of(),
            false,
            USUAL.testFrom(),
            false);
    return new Honest(
        node.require("embargo_days").whole(), plan, StudyYaml.learners(node.require("learners")));
  }

  private static AthleteBootstrap bootstrap(YamlNode node, long seed) {
    node.allow("bootstrap", "level");
    return new AthleteBootstrap(
        node.find("bootstrap").map(YamlNode::whole).orElse(USUAL.bootstrap()),
        seed,
        node.find("level").map(YamlNode::number).orElse(USUAL.level()));
  }

  private static Figure figure(YamlNode node) {
    node.allow("figure", "value", "sd", "read");
    return new Figure(
        oneOf(node.require("figure"), '_', Arrays.asList(Quantity.values())),
        node.require("value").number(),
        node.find("sd").map(sd -> OptionalDouble.of(sd.number())).orElseGet(OptionalDouble::empty),
        node.require("read").text());
  }

  private static int atLeast(int least, YamlNode node) {
    if (node.whole() < least) {
      throw node.error("expected %d or more, found %s".formatted(least, node.text()), "mend it");
    }
    return node.whole();
  }

  private static List<Integer> wholes(YamlNode node) {
    return node.isText()
        ? List.of(node.whole())
        : node.elements().stream().map(YamlNode::whole).toList();
  }

  private static <E extends Enum<E>> E oneOf(YamlNode node, char blank, List<E> allowed) {
    List<String> names =
        allowed.stream().map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', blank)).toList();
    int at = names.indexOf(node.text());
    if (at < 0) {
      throw node.error(
          node.text() + " is not known",
          "did you mean %s? Allowed: %s"
              .formatted(Nearest.to(node.text(), names), String.join(", ", names)));
    }
    return allowed.get(at);
  }
}
