package org.loadstone.source.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A place in a YAML file; what is wrong there is said with the path to it. */
final class YamlNode {
  private static final JsonMapper TREE = new JsonMapper();
  private static final int MOST_ALIASES = 200;
  private static final int DEEPEST = 40;

  private final String file;
  private final String path;
  private final JsonNode node;

  private YamlNode(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /**
   * Reads YAML.
   *
   * @param file name shown in errors
   * @throws InputError if the text is no YAML mapping
   */
  static YamlNode of(String file, String text) {
    try {
      JsonNode root = TREE.valueToTree(yaml().load(text));
      if (root == null || !root.isObject()) {
        throw new InputError(
            "Cannot read mapping %s: it is no YAML mapping; begin with name: and tables:"
                .formatted(file));
      }
      return new YamlNode(file, "", root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InputError(
          "Cannot read mapping %s: line %d: %s; check indents and quotes"
              .formatted(file, line, e.getProblem()),
          e);
    } catch (StackOverflowError e) {
      throw new InputError(
          "Cannot read mapping %s: it contains itself; mend its aliases".formatted(file), e);
    } catch (YAMLException | IllegalArgumentException e) {
      throw new InputError(
          "Cannot read mapping %s: %s; check the file"
              .formatted(file, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  /** Plain texts stay texts: a mapping's 17/18, no or 2015-07-01 mean what they say. */
  private static Yaml yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setAllowDuplicateKeys(false);
    DumperOptions writing = new DumperOptions();
    return new Yaml(
        new SafeConstructor(limits), new Representer(writing), writing, limits, new Texts());
  }

  private static final class Texts extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }

  /** Returns this with every {@code ${name}} in a text replaced by its setting. */
  YamlNode with(Settings settings) {
    return new YamlNode(file, path, settings.in(node, this));
  }

  InputError error(String what, String remedy) {
    return new InputError(
        "Cannot read mapping %s: %s%s; %s"
            .formatted(file, path.isEmpty() ? "" : path + ": ", what, remedy));
  }

  /** Refuses keys other than these. */
  void allow(String... keys) {
    List<String> known = List.of(keys);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                throw error(
                    "unknown key " + key, "did you mean %s?".formatted(Nearest.to(key, known)));
              }
            });
  }

  /** Returns true for {@code true}, false for {@code false} or nothing. */
  boolean isTrue(String key) {
    String text = text(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw error(key + ": " + text, "write true or false");
    }
    return text.equals("true");
  }

  boolean isText() {
    return node.isValueNode() && !node.isNull();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  Optional<YamlNode> find(String key) {
    return has(key)
        ? Optional.of(new YamlNode(file, path.isEmpty() ? key : path + "." + key, node.get(key)))
        : Optional.empty();
  }

  YamlNode require(String key) {
    return find(key).orElseThrow(() -> error(key + " is missing", "add it"));
  }

  String text() {
    if (!isText()) {
      throw error("expected a text", "write one value");
    }
    return node.asText();
  }

  Optional<String> text(String key) {
    return find(key).map(YamlNode::text);
  }

  double number() {
    try {
      double number = Double.parseDouble(text());
      if (Double.isFinite(number)) {
        return number;
      }
      throw new NumberFormatException(text());
    } catch (NumberFormatException e) {
      throw error("expected a number, found " + text(), "write for example 1.5");
    }
  }

  int whole() {
    if (!text().matches("-?\\d{1,9}")) {
      throw error("expected a whole number, found " + text(), "write for example 1");
    }
    return Integer.parseInt(text());
  }

  /** Returns a text as a list of one, a list as it is. */
  List<String> texts() {
    if (isText()) {
      return List.of(text());
    }
    return elements().stream().map(YamlNode::text).toList();
  }

  List<String> texts(String key) {
    return find(key).map(YamlNode::texts).orElse(List.of());
  }

  List<YamlNode> elements() {
    if (!node.isArray()) {
      throw error("expected a list", "begin each entry with -");
    }
    List<YamlNode> all = new ArrayList<>();
    node.forEach(one -> all.add(new YamlNode(file, path + "[" + all.size() + "]", one)));
    return all;
  }

  /** Returns the members of an object in their order. */
  <T> Map<String, T> members(Function<YamlNode, T> as) {
    if (!node.isObject()) {
      throw error("expected name: value pairs", "write one pair a line");
    }
    Map<String, T> all = new LinkedHashMap<>();
    for (String key : node.properties().stream().map(Map.Entry::getKey).toList()) {
      all.put(key, as.apply(find(key).orElseThrow(() -> error(key + " is empty", "give a value"))));
    }
    return all;
  }
}
