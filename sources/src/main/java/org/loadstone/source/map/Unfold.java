package org.loadstone.source.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.loadstone.source.file.Fields;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.yaml.YamlNode;

/** One record of a file becoming several. */
sealed interface Unfold permits Unfold.Same, Unfold.Explode, Wide {
  /**
   * Gives the records that a record stands for.
   *
   * @param absent texts that stand for no value
   * @param skipped told why a record stands for none
   */
  void of(
      FileRecord record, List<String> absent, Consumer<FileRecord> out, Consumer<String> skipped);

  /** The record as it is. */
  record Same() implements Unfold {
    @Override
    public void of(
        FileRecord record,
        List<String> absent,
        Consumer<FileRecord> out,
        Consumer<String> skipped) {
      out.accept(record);
    }
  }

  /**
   * A field that holds a map or a list, as JSON or as Python writes it: one record an entry.
   *
   * @param column the field
   * @param key field for the key of an entry of a map
   * @param value field for its value
   */
  record Explode(String column, String key, String value) implements Unfold {
    private static final JsonMapper LENIENT =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    static Explode read(YamlNode node) {
      node.allow("column", "key", "value");
      return new Explode(
          node.require("column").text(),
          node.text("key").orElse("key"),
          node.text("value").orElse("value"));
    }

    @Override
    public void of(
        FileRecord record,
        List<String> absent,
        Consumer<FileRecord> out,
        Consumer<String> skipped) {
      String text = record.text(column);
      if (!record.problem().isEmpty()) {
        out.accept(record);
      } else if (text == null || text.isBlank() || absent.contains(text.strip())) {
        skipped.accept("nothing in " + column);
      } else {
        entries(record, text, out, skipped);
      }
    }

    private void entries(
        FileRecord record, String text, Consumer<FileRecord> out, Consumer<String> skipped) {
      JsonNode node = tree(text);
      if (node == null || !node.isContainerNode()) {
        out.accept(
            new FileRecord(
                record.line(), record.fields(), record.texts(), column + " is no map or list"));
      } else if (node.isEmpty()) {
        skipped.accept("nothing in " + column);
      } else {
        Fields fields = with(record.fields());
        if (node.isObject()) {
          node.properties()
              .forEach(e -> out.accept(entry(record, fields, e.getKey(), e.getValue())));
        } else {
          node.forEach(one -> out.accept(entry(record, fields, null, one)));
        }
      }
    }

    private static JsonNode tree(String text) {
      try {
        return LENIENT.readTree(text);
      } catch (JsonProcessingException e) {
        return null;
      }
    }

    /** Returns the elements of a list; a text that is none is the one element. */
    static List<String> elements(String text) {
      JsonNode node = tree(text);
      if (node == null || !node.isArray()) {
        return List.of(text);
      }
      List<String> elements = new ArrayList<>();
      node.forEach(one -> elements.add(one.asText()));
      return elements;
    }

    private Fields with(Fields fields) {
      List<String> names = new ArrayList<>(fields.names());
      names.add(key);
      names.add(value);
      return Fields.of(names);
    }

    private static FileRecord entry(FileRecord record, Fields fields, String key, JsonNode value) {
      String[] texts = Arrays.copyOf(record.texts(), fields.size());
      texts[fields.size() - 2] = key;
      texts[fields.size() - 1] = value.isNull() ? null : value.asText();
      return new FileRecord(record.line(), fields, texts);
    }
  }
}
