package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.cli.SharedGolden.assertHolds;
import static org.loadstone.cli.SharedGolden.file;
import static org.loadstone.cli.SharedGolden.json;
import static org.loadstone.cli.SharedGolden.ran;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The verb's Cox models have the keys and values that R gave for the same data and formula. */
class CoxGoldenTest {
  private static final Pattern CALL =
      Pattern.compile("coxph\\(formula = (.*), data = d,.*?(?:cluster = (\\w+))?\\)");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> modelsEqualCoxph() {
    return Map.of(
            "cox_bladder2.json", "bladder2.csv",
            "cox_bladder1.json", "bladder1.csv",
            "cox_rats.json", "rats.csv",
            "cox_lung.json", "lung.csv")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(one -> models(one.getKey(), one.getValue()));
  }

  private Stream<DynamicTest> models(String golden, String data) {
    JsonNode all = json(golden);
    List<DynamicTest> tests = new ArrayList<>();
    all.fieldNames()
        .forEachRemaining(
            name -> {
              // where R searched for theta, the library's tests compare, with room
              boolean isSearched = name.contains("frailty") && !name.contains("fixed_theta");
              for (String ties : List.of("efron", "breslow")) {
                if (!name.equals("meta") && !isSearched) {
                  tests.add(
                      DynamicTest.dynamicTest(
                          golden + " " + name + " " + ties,
                          () -> check(name, ties, data, all.get(name).get(ties).deepCopy())));
                }
              }
            });
    return tests.stream();
  }

  private void check(String name, String ties, String data, ObjectNode expected)
      throws IOException {
    Matcher call = CALL.matcher(expected.get("call").asText());
    assertThat(call.matches()).isTrue();
    String cluster = call.group(2) == null ? "" : " + cluster(" + call.group(2) + ")";
    List<String> words = new ArrayList<>(List.of("survival", rows(name, data).toString()));
    words.addAll(List.of("--formula", call.group(1) + cluster, "--ties", ties));
    if (expected.has("predict")) {
      words.addAll(List.of("--newdata", newdata(expected.get("predict")).toString()));
    }
    JsonNode found = ran(words.toArray(String[]::new));
    prune(expected);
    assertHolds(name, found, expected);
  }

  private Path rows(String name, String data) throws IOException {
    String from = name.startsWith("wlw") ? "bladder_wlw.csv" : data;
    List<String> lines = Files.readAllLines(file(from));
    List<String> header = List.of(lines.getFirst().split(","));
    Predicate<String[]> keep = row -> true;
    if (name.startsWith("female")) {
      keep = row -> row[header.indexOf("male")].equals("0");
    }
    if (from.equals("bladder1.csv")) {
      keep =
          row ->
              Double.parseDouble(row[header.indexOf("stop")])
                  > Double.parseDouble(row[header.indexOf("start")]);
    }
    List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
    Predicate<String[]> wanted = keep;
    lines.stream().skip(1).filter(line -> wanted.test(line.split(",", -1))).forEach(kept::add);
    return Files.write(folder.resolve("rows.csv"), kept);
  }

  private Path newdata(JsonNode predict) throws IOException {
    List<String> names = new ArrayList<>();
    predict.get("newdata").fieldNames().forEachRemaining(names::add);
    List<String> lines = new ArrayList<>(List.of("row," + String.join(",", names)));
    for (int m = 0; m < predict.get("rows").size(); m++) {
      int row = m;
      Stream<String> values =
          names.stream().map(one -> predict.get("newdata").get(one).get(row).asText());
      lines.add(
          String.join(
              ",", Stream.concat(Stream.of(predict.get("rows").get(m).asText()), values).toList()));
    }
    return Files.write(folder.resolve("new.csv"), lines);
  }

  // What R has no answer to, sums that are zero in theory, and R's own names and counts of steps.
  private static void prune(ObjectNode node) {
    node.remove(List.of("call", "iter", "sum", "colsum", "eps_used"));
    List<String> gone = new ArrayList<>();
    node.properties()
        .forEach(
            one -> {
              if (one.getValue().has("error")) {
                gone.add(one.getKey());
              } else if (one.getValue() instanceof ObjectNode inner) {
                prune(inner);
              }
            });
    node.remove(gone);
    if (node.has("frailty")) { // scores equal but for rounding fall to either side
      ((ObjectNode) node.get("concordance")).remove("std");
    }
  }

  @TestFactory
  Stream<DynamicTest> keysStandInTheOrderOfR() {
    JsonNode all = json("cox_bladder2.json");
    return Stream.of("ag_cluster", "frailty_gamma_fixed_theta_0_5")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      JsonNode expected = all.get(name).get("efron");
                      Matcher call = CALL.matcher(expected.get("call").asText());
                      assertThat(call.matches()).isTrue();
                      JsonNode found =
                          ran(
                              "survival",
                              file("bladder2.csv").toString(),
                              "--formula",
                              call.group(1) + (name.startsWith("ag") ? " + cluster(id)" : ""));
                      List<String> theirs = names(expected);
                      theirs.remove("predict");
                      assertThat(names(found)).containsSubsequence(theirs);
                    }));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
