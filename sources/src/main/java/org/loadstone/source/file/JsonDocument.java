package org.loadstone.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;

/** A file that is one JSON value, its records at a place such as {@code {player}[]}. */
final class JsonDocument implements RecordReader {
  private static final long MOST_BYTES = 128L << 20;
  private static final Pattern STEP = Pattern.compile("\\[\\]|\\{(\\w+)\\}|\\.?([^.\\[\\]{}]+)");

  private final List<Step> steps;

  private sealed interface Step {
    record Elements() implements Step {}

    record Members(String key) implements Step {}

    record Member(String name) implements Step {}
  }

  /**
   * A reader of the records at a place.
   *
   * @throws InputError if {@code rows} cannot be read
   */
  JsonDocument(String rows) {
    this.steps = steps(rows);
  }

  private static List<Step> steps(String rows) {
    List<Step> steps = new ArrayList<>();
    Matcher next = STEP.matcher(rows);
    int at = 0;
    while (next.lookingAt()) {
      steps.add(
          next.group(1) != null
              ? new Step.Members(next.group(1))
              : next.group(2) != null ? new Step.Member(next.group(2)) : new Step.Elements());
      at = next.end();
      next.region(at, rows.length());
    }
    if (at < rows.length()) {
      throw new InputError(
          "Cannot read rows: %s; use [] for elements, {name} for members, name for one member"
              .formatted(rows));
    }
    return steps;
  }

  @Override
  public Optional<Fields> fields(SourceFile file) {
    tree(file);
    return Optional.empty();
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    walk(tree(file), 0, Map.of(), new Numbered(new JsonRecords(), out));
  }

  private static JsonNode tree(SourceFile file) {
    try {
      if (Files.size(file.path()) > MOST_BYTES) {
        throw file.error(
            "%d bytes of one JSON value".formatted(Files.size(file.path())),
            "write one object a line and name it .jsonl");
      }
      TextFile.refuseBinary(file, Optional.empty());
      try (Reader text = TextFile.open(file, Optional.empty())) {
        JsonNode tree = JsonRecords.JSON.readTree(new Bounded(file, text));
        if (tree == null || tree.isMissingNode()) {
          throw file.error("it is empty", "export it again or remove it");
        }
        return tree;
      }
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw file.error("line %d: %s".formatted(line, JsonRecords.what(e)), "check the file");
    } catch (IOException e) {
      throw file.error(e);
    }
  }

  /** Text of a packed file may be far longer than the file. */
  private static final class Bounded extends FilterReader {
    private final SourceFile file;
    private long left = MOST_BYTES;

    Bounded(SourceFile file, Reader text) {
      super(text);
      this.file = file;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      left -= Math.max(count, 0);
      if (left < 0) {
        throw file.error(
            "more than %d signs of one JSON value".formatted(MOST_BYTES),
            "write one object a line and name it .jsonl");
      }
      return count;
    }
  }

  private record Numbered(JsonRecords records, Consumer<FileRecord> out, long[] count) {
    Numbered(JsonRecords records, Consumer<FileRecord> out) {
      this(records, out, new long[1]);
    }

    void give(JsonNode node, Map<String, String> keys) {
      out.accept(records.record(++count[0], node, keys));
    }

    void broken(String why) {
      out.accept(records.broken(++count[0], why));
    }
  }

  private void walk(JsonNode node, int depth, Map<String, String> keys, Numbered out) {
    if (depth == steps.size()) {
      out.give(node, keys);
      return;
    }
    switch (steps.get(depth)) {
      case Step.Elements elements -> {
        if (node.isArray()) {
          node.forEach(one -> walk(one, depth + 1, keys, out));
        } else {
          out.broken("expected an array" + at(keys));
        }
      }
      case Step.Members(String name) -> {
        if (node.isObject()) {
          node.properties()
              .forEach(one -> walk(one.getValue(), depth + 1, with(keys, name, one.getKey()), out));
        } else {
          out.broken("expected an object" + at(keys));
        }
      }
      case Step.Member(String name) -> {
        if (node.has(name)) {
          walk(node.get(name), depth + 1, keys, out);
        } else {
          out.broken("no member " + name + at(keys));
        }
      }
    }
  }

  private static String at(Map<String, String> keys) {
    return keys.isEmpty() ? "" : " at " + String.join(", ", keys.keySet());
  }

  private static Map<String, String> with(Map<String, String> keys, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(keys);
    more.put(name, value);
    return more;
  }
}
