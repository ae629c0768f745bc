package org.loadstone.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.loadstone.report.Estimate;
import org.loadstone.report.Part;
import org.loadstone.report.PolicyComparison;

/** The comparison of training policies from the summary that a simulation left in the store. */
final class PolicyPart {
  private static final double PER_HUNDRED = 100;

  /** Returns the comparison, or which verb to run for one. */
  static Part<PolicyComparison> of(Optional<JsonNode> summary) {
    return summary
        .map(node -> Part.of(comparison(node)))
        .orElseGet(() -> Part.absent("Run loadstone simulate to compare training policies."));
  }

  private static PolicyComparison comparison(JsonNode node) {
    List<PolicyComparison.Policy> policies =
        nodes(node.path("policies")).map(PolicyPart::policy).toList();
    List<PolicyComparison.Difference> differences =
        nodes(node.path("differences"))
            .map(
                d ->
                    new PolicyComparison.Difference(
                        d.path("policy").asText(), estimate(d.path("recurrences"), PER_HUNDRED)))
            .toList();
    return new PolicyComparison(
        gate(node.path("status").asText()),
        policies.isEmpty() ? "" : policies.getFirst().name(),
        policies,
        differences,
        nodes(node.path("naturalCourse")).map(PolicyPart::check).toList(),
        assumptions(node));
  }

  /** Only a status that says so counts as passed. */
  private static PolicyComparison.Gate gate(String status) {
    if (status.startsWith(PolicyComparison.Status.PASSED.words())) {
      return new PolicyComparison.Gate(
          PolicyComparison.Status.PASSED, "The figures still hold under the model only.");
    }
    if (status.startsWith(PolicyComparison.Status.FAILED.words())) {
      return new PolicyComparison.Gate(
          PolicyComparison.Status.FAILED, "Do not act on these figures: " + status + ".");
    }
    return new PolicyComparison.Gate(
        PolicyComparison.Status.NOT_RUN,
        "The checks that the simulation must pass before use have not been run; the figures show"
            + " what the method gives, not what to do.");
  }

  private static PolicyComparison.Policy policy(JsonNode node) {
    JsonNode outside = node.path("outsideSupport");
    return new PolicyComparison.Policy(
        node.path("policy").asText(),
        estimate(node.path("doseKept"), 1),
        estimate(node.path("recurrences").path("perAthleteSeason"), PER_HUNDRED),
        estimate(node.path("daysLost").path("perAthleteSeason"), 1),
        outside.isNumber() ? Optional.of(outside.asDouble()) : Optional.empty());
  }

  /** A percentile interval may leave its own estimate outside; it is widened to hold it. */
  private static Estimate estimate(JsonNode node, double times) {
    double value = node.path("value").asDouble() * times;
    double low = node.path("low").asDouble() * times;
    double high = node.path("high").asDouble() * times;
    return Estimate.of(value, Math.min(low, value), Math.max(high, value));
  }

  private static PolicyComparison.CourseCheck check(JsonNode node) {
    double observed = node.path("observed").asDouble();
    return new PolicyComparison.CourseCheck(
        node.path("measure").asText() + ", passes if " + node.path("limit").asText(),
        Estimate.of(
            observed,
            Math.min(node.path("observedLow").asDouble(), observed),
            Math.max(node.path("observedHigh").asDouble(), observed)),
        node.path("simulated").asDouble(),
        node.path("passed").asBoolean()
            ? PolicyComparison.Agreement.WITHIN
            : PolicyComparison.Agreement.OUTSIDE);
  }

  private static List<String> assumptions(JsonNode node) {
    List<String> lines = new ArrayList<>();
    JsonNode provenance = node.path("provenance");
    lines.add(
        "Every figure holds under the simulation model and its constants, with %s replicates an athlete and policy."
            .formatted(provenance.path("replicates").asText()));
    lines.add(
        "An athlete-season is %d days of membership; the cohort has %d athletes."
            .formatted(
                org.loadstone.simulation.PolicyComparison.SEASON_DAYS,
                node.path("athletes").asInt()));
    lines.add(
        "Intervals resample athletes; they do not hold the uncertainty of the model's constants.");
    nodes(node.path("policies"))
        .map(policy -> policy.path("policy").asText() + ": " + policy.path("about").asText())
        .forEach(lines::add);
    return lines;
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private PolicyPart() {}
}
