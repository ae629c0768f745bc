package org.loadstone.simulation.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Policies declared as YAML or JSON: a list under {@code policies}, each with {@code name}, {@code
 * about}, one {@code shape}, and lists of {@code guards} and {@code gates} that are applied in the
 * order written, guards first. The shipped file shows every key that is common.
 */
public final class PolicyFile {
  private static final String DEFAULT_FILE = "policies.yaml";

  private PolicyFile() {}

  /** Returns the shipped policies; the first is the reference. */
  public static List<NamedPolicy> standard() {
    try (InputStream in = PolicyFile.class.getResourceAsStream(DEFAULT_FILE)) {
      return policies(new YAMLMapper().readTree(in), DEFAULT_FILE);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the shipped policies", e);
    }
  }

  /**
   * Returns the policies of a file in the order written; the first is the reference of comparisons.
   *
   * @throws IllegalArgumentException if a key is unknown or missing, a value is out of range, a
   *     name comes twice or there is no policy; the message names file, policy and key
   */
  public static List<NamedPolicy> read(Path file) throws IOException {
    try {
      return policies(new YAMLMapper().readTree(Files.readString(file)), file.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot read policies: "
              + file
              + " is no valid YAML ("
              + e.getOriginalMessage()
              + "); correct it",
          e);
    }
  }

  private static List<NamedPolicy> policies(JsonNode root, String origin) {
    Keys keys = Keys.of(root, origin);
    keys.allow("policies");
    List<NamedPolicy> policies = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode node : keys.list("policies")) {
      NamedPolicy policy = policy(node, origin);
      if (!names.add(policy.name())) {
        throw new IllegalArgumentException(
            "Cannot read policies: "
                + origin
                + " has the name '"
                + policy.name()
                + "' twice; give each policy a name of its own");
      }
      policies.add(policy);
    }
    if (policies.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot read policies: " + origin + " declares none; list them under policies");
    }
    return List.copyOf(policies);
  }

  private static NamedPolicy policy(JsonNode node, String origin) {
    String name = Keys.of(node, origin + ", a policy").text("name");
    String place = origin + ", policy '" + name + "'";
    Keys keys = Keys.of(node, place);
    keys.allow("name", "about", "shape", "guards", "gates");
    LoadPolicy policy = shape(Keys.of(keys.require("shape"), place + ", shape"));
    for (JsonNode guard : keys.list("guards")) {
      policy = guard(policy, Keys.of(guard, place + ", guard"));
    }
    for (JsonNode gate : keys.list("gates")) {
      policy = gate(policy, Keys.of(gate, place + ", gate"));
    }
    return new NamedPolicy(name, keys.text("about", ""), policy);
  }

  private static LoadPolicy shape(Keys keys) {
    return switch (keys.kind("historical", "planned", "constant", "block", "linear")) {
      case "historical" -> {
        keys.allow("kind");
        yield new Historical();
      }
      case "planned" -> {
        keys.allow("kind");
        yield new Planned();
      }
      case "constant" -> {
        keys.allow("kind", "base");
        yield new Constant(base(keys));
      }
      case "block" -> {
        keys.allow("kind", "base", "loading_weeks", "weekly_ramp", "deload");
        yield new BlockPeriodization(
            base(keys),
            keys.integer("loading_weeks", 3),
            keys.number("weekly_ramp", 0.08),
            keys.number("deload", 0.6));
      }
      default -> {
        keys.allow("kind", "base", "weeks", "weekly_ramp");
        yield new LinearProgression(
            base(keys), keys.integer("weeks", 12), keys.number("weekly_ramp", 0.04));
      }
    };
  }

  private static LoadBase base(Keys shape) {
    if (!shape.has("base")) {
      return new LoadBase.OwnMean(1);
    }
    Keys keys = Keys.of(shape.require("base"), shape.place() + ", base");
    keys.allow("own_mean", "au");
    return keys.has("au")
        ? new LoadBase.Fixed(keys.number("au", 0))
        : new LoadBase.OwnMean(keys.number("own_mean", 1));
  }

  private static LoadPolicy guard(LoadPolicy policy, Keys keys) {
    keys.kind("ramp_cap");
    keys.allow("kind", "fraction");
    return policy.rampCappedAt(keys.number("fraction", 0.10));
  }

  private static LoadPolicy gate(LoadPolicy policy, Keys keys) {
    if (keys.kind("symptoms", "staged_return").equals("symptoms")) {
      keys.allow("kind", "pain", "pain_stop", "soreness", "reduced_to");
      return policy.gatedBySymptoms(
          new SymptomLimits(
              keys.number("pain", 3),
              keys.number("pain_stop", 6),
              keys.number("soreness", 7),
              keys.number("reduced_to", 0.5)));
    }
    keys.allow("kind", "shares", "days_per_stage");
    return policy.stagedAfterReturn(
        new ReturnStages(keys.numbers("shares"), keys.integer("days_per_stage", 3)));
  }
}
