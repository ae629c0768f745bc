package org.loadstone.pipeline.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.loadstone.advice.AdjustmentRule;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.advice.Condition;
import org.loadstone.advice.Limit;
import org.loadstone.feature.Feature;
import org.loadstone.feature.FeatureCatalogue;
import org.loadstone.feature.FeatureSet;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.yaml.YamlNode;

/** Decision trees for training changes, in YAML. */
public final class RulesFile {
  private static final String SHIPPED = "/rules/training-changes.yaml";
  private static final String AGREED_PAIN = "agreed_pain_limit";
  private static final FeatureSet FEATURES = FeatureCatalogue.standard();
  private static final AdjustmentRules STANDARD = of("training-changes.yaml", shippedText());

  private RulesFile() {}

  /** Returns the tree that is shipped. */
  public static AdjustmentRules shipped() {
    return STANDARD;
  }

  /** Returns the text of the tree that is shipped: a start for one's own. */
  public static String shippedText() {
    try (InputStream in = RulesFile.class.getResourceAsStream(SHIPPED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + SHIPPED, e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InputError naming line, key and what is allowed
   */
  public static AdjustmentRules read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new InputError(
          "Cannot read rules %s: no such file, or it is no UTF-8 text; give a YAML file"
              .formatted(file),
          e);
    }
  }

  /** Reads the text of a file; {@code name} is shown in errors. */
  static AdjustmentRules of(String name, String text) {
    YamlNode root = YamlNode.of("rules", name, text);
    root.allow("version", "rules");
    try {
      return new AdjustmentRules(root.require("version").text(), rules(root.require("rules")));
    } catch (IllegalArgumentException e) {
      throw new InputError("Cannot read rules %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static List<AdjustmentRule> rules(YamlNode node) {
    return node.elements().stream().map(RulesFile::rule).toList();
  }

  private static AdjustmentRule rule(YamlNode node) {
    node.allow("name", "when", "do", "timeline", "source", "rules");
    return new AdjustmentRule(
        node.require("name").text(),
        node.require("when").elements().stream().map(RulesFile::condition).toList(),
        node.require("do").text(),
        node.require("timeline").text(),
        node.require("source").text(),
        node.find("rules").map(RulesFile::rules).orElse(List.of()));
  }

  private static Condition condition(YamlNode node) {
    node.allow("feature", "above", "below", "at_least", "otherwise", "unit");
    String feature = node.require("feature").text();
    if (!FEATURES.has(feature)) {
      List<String> names = FEATURES.features().stream().map(Feature::name).toList();
      throw node.error(
          "no feature is named " + feature,
          "did you mean %s? See docs/features.md".formatted(Nearest.to(feature, names)));
    }
    List<Condition.Side> sides =
        Stream.of(Condition.Side.values()).filter(side -> node.has(key(side))).toList();
    if (sides.size() != 1) {
      throw node.error("%d limits".formatted(sides.size()), "give one of above, below, at_least");
    }
    YamlNode limit = node.require(key(sides.getFirst()));
    return new Condition(
        feature, sides.getFirst(), limit(node, limit), node.text("unit").orElse(""));
  }

  private static String key(Condition.Side side) {
    return switch (side) {
      case ABOVE -> "above";
      case BELOW -> "below";
      case AT_LEAST -> "at_least";
    };
  }

  private static Limit limit(YamlNode node, YamlNode limit) {
    if (limit.text().equals(AGREED_PAIN)) {
      return new Limit.AgreedPain(node.require("otherwise").number());
    }
    if (node.has("otherwise")) {
      throw node.error("otherwise without " + AGREED_PAIN, "leave it out");
    }
    return new Limit.Fixed(limit.number());
  }
}
