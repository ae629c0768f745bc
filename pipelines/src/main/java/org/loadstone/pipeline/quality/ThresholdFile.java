package org.loadstone.pipeline.quality;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.loadstone.quality.Thresholds;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Check.MetricUnit;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;

/**
 * Limits from a YAML file: {@code least_rows}, and under {@code limits} a number or {@code off} for
 * {@code check}, {@code check table} or {@code check table.column}.
 */
public final class ThresholdFile {
  private static final String LEAST_ROWS = "least_rows";
  private static final String LIMITS = "limits";
  private static final List<String> KEYS = List.of(LEAST_ROWS, LIMITS);

  private final Path file;

  private ThresholdFile(Path file) {
    this.file = file;
  }

  /**
   * Returns the declared limits with those of the file in their place.
   *
   * @throws InputError if the file cannot be read, a name is unknown or a limit out of range; the
   *     message gives the nearest name
   */
  public static Thresholds read(Path file) {
    return new ThresholdFile(file).thresholds();
  }

  private Thresholds thresholds() {
    Thresholds set = Thresholds.standard();
    for (Map.Entry<String, JsonNode> entry : root().properties()) {
      set =
          switch (entry.getKey()) {
            case LEAST_ROWS -> set.withLeastRows(leastRows(entry.getValue()));
            case LIMITS -> limits(set, entry.getValue());
            default -> throw unknown("key", entry.getKey(), KEYS);
          };
    }
    return set;
  }

  private JsonNode root() {
    try {
      JsonNode root = new YAMLMapper().readTree(Files.readString(file));
      if (root == null || root.isMissingNode() || root.isNull()) {
        return new YAMLMapper().createObjectNode();
      }
      return mapping(root, "the file");
    } catch (JacksonException e) {
      throw failure("it is no valid YAML (%s)".formatted(e.getOriginalMessage()), "correct it");
    } catch (IOException e) {
      throw failure("it cannot be read (%s)".formatted(e.getMessage()), "give a YAML file");
    }
  }

  private JsonNode mapping(JsonNode node, String what) {
    if (!node.isObject()) {
      throw failure(what + " is not a mapping", "write key: value");
    }
    return node;
  }

  private long leastRows(JsonNode value) {
    if (!value.isIntegralNumber() || value.asLong() < 1) {
      throw failure(
          "%s is '%s'".formatted(LEAST_ROWS, value.asText()), "give a whole number from 1");
    }
    return value.asLong();
  }

  private Thresholds limits(Thresholds standard, JsonNode limits) {
    Thresholds set = standard;
    for (Map.Entry<String, JsonNode> entry : mapping(limits, LIMITS).properties()) {
      Check check = subject(entry.getKey());
      set = limit(set, entry.getKey(), check, entry.getValue());
    }
    return set;
  }

  private Thresholds limit(Thresholds set, String subject, Check check, JsonNode value) {
    if (value.asText().equals("off") || value.isBoolean() && !value.asBoolean()) {
      return set.without(subject);
    }
    double most = check.unit() == MetricUnit.SHARE ? 1 : 100;
    if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > most) {
      throw failure(
          "the limit of '%s' is '%s'".formatted(subject, value.asText()),
          "give a number from 0 to %s (%s), or off"
              .formatted(most == 1 ? "1" : "100", check.unit().wording()));
    }
    return set.with(subject, value.asDouble());
  }

  private Check subject(String subject) {
    String[] words = subject.strip().split(" ");
    List<String> judged = Checks.ALL.stream().filter(Check::isJudged).map(Check::name).toList();
    if (!judged.contains(words[0])) {
      throw unknown("check", words[0], judged);
    }
    if (words.length > 2) {
      throw failure(
          "'%s' has %d words".formatted(subject, words.length),
          "write check, check table or check table.column");
    }
    if (words.length == 2) {
      table(words[1]);
    }
    return Checks.require(words[0]);
  }

  private void table(String name) {
    String[] parts = name.split("\\.", 2);
    Table table =
        Tables.findInput(parts[0])
            .orElseThrow(
                () -> unknown("table", parts[0], Tables.INPUT.stream().map(Table::name).toList()));
    if (parts.length == 2 && table.find(parts[1]).isEmpty()) {
      throw unknown("column", parts[1], table.ownColumns().stream().map(Column::name).toList());
    }
  }

  private InputError unknown(String what, String name, List<String> names) {
    return failure(
        "unknown %s '%s'".formatted(what, name),
        "did you mean '%s'? Known are %s"
            .formatted(Nearest.to(name, names), String.join(", ", names)));
  }

  private InputError failure(String what, String remedy) {
    return new InputError("Cannot read limits %s: %s; %s".formatted(file, what, remedy));
  }
}
