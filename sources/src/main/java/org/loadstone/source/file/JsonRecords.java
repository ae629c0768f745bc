package org.loadstone.source.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON objects as records: members of members as {@code outer.inner}, arrays as JSON text. */
final class JsonRecords {
  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 10_000_000;

  static final JsonMapper JSON =
      JsonMapper.builder(factory())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private Fields last = Fields.of(List.of());

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .build())
        .build();
  }

  /**
   * Returns an object as a record; {@code keys} are fields that its place in the document gives.
   */
  FileRecord record(long line, JsonNode node, Map<String, String> keys) {
    List<String> names = new ArrayList<>(keys.keySet());
    List<String> texts = new ArrayList<>(keys.values());
    if (node.isObject()) {
      flatten("", node, names, texts);
    } else {
      names.add("value");
      texts.add(text(node));
    }
    if (!names.equals(last.names())) {
      last = Fields.of(names);
    }
    return new FileRecord(line, last, texts.toArray(String[]::new));
  }

  /** Returns where a text stops being JSON; what stands there may be an id. */
  static String what(JsonProcessingException e) {
    return e.getLocation() == null
        ? "not JSON"
        : "not JSON at column %d".formatted(e.getLocation().getColumnNr());
  }

  /** Returns a line that is no JSON. */
  FileRecord broken(long line, String why) {
    return new FileRecord(line, last, new String[0], why);
  }

  private static void flatten(
      String prefix, JsonNode node, List<String> names, List<String> texts) {
    node.properties()
        .forEach(
            member -> {
              String name = prefix + member.getKey();
              if (member.getValue().isObject() && !member.getValue().isEmpty()) {
                flatten(name + ".", member.getValue(), names, texts);
              } else {
                names.add(name);
                texts.add(text(member.getValue()));
              }
            });
  }

  private static String text(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL, MISSING -> null;
      case ARRAY, OBJECT -> node.toString();
      default -> node.asText();
    };
  }
}
