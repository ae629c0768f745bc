package org.loadstone.source.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
public final class YamlNode {
  private static final JsonMapper TREE = new JsonMapper();
  private static final int MOST_ALIASES = 200;
  static final int DEEPEST = 40;

  /** A file as its errors name it, and the line of each place in it. */
  private record Source(String what, String file, Map<String, Integer> lines) {
    String name() {
      return what + " " + file;
    }
  }

  private final Source source;
  private final String path;
  private final JsonNode node;

  private YamlNode(Source source, String path, JsonNode node) {
    this.source = source;
    this.path = path;
    this.node = node;
  }

  /**
   * Reads YAML.
   *
   * @param what kind of file, shown in errors, for example "mapping"
   * @param file name shown in errors
   * @throws InputError if the text is no YAML mapping
   */
  public static YamlNode of(String what, String file, String text) {
    String name = what + " " + file;
    try {
      JsonNode root = TREE.valueToTree(yaml().load(text));
      if (root == null || !root.isObject()) {
        throw new InputError(
            "Cannot read %s: it is no YAML mapping; write key: value pairs".formatted(name));
      }
      Map<String, Integer> lines = YamlLines.of(yaml().compose(new StringReader(text)));
      return new YamlNode(new Source(what, file, lines), "", root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InputError(
          "Cannot read %s: line %d: %s; check indents and quotes"
              .formatted(name, line, e.getProblem()),
          e);
    } catch (StackOverflowError e) {
      throw new InputError(
          "Cannot read %s: it contains itself; mend its aliases".formatted(name), e);
    } catch (YAMLException | IllegalArgumentException e) {
      throw new InputError(
          "Cannot read %s: %s; check the file"
              .formatted(name, e.getMessage().lines().findFirst().orElse("")),
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

  /** Returns this place with another tree, which {@code change} makes of its own. */
  public YamlNode changed(UnaryOperator<JsonNode> change) {
    return new YamlNode(source, path, change.apply(node));
  }

  /** Returns the error that names this place, what is wrong and what to do. */
  public InputError error(String what, String remedy) {
    return error(path, what, remedy);
  }

  private InputError error(String place, String what, String remedy) {
    Integer line = source.lines().get(place);
    return new InputError(
        "Cannot read %s: %s%s%s; %s"
            .formatted(
                source.name(),
                line == null || place.isEmpty() ? "" : "line " + line + ": ",
                path.isEmpty() ? "" : path + ": ",
                what,
                remedy));
  }

  /** Refuses keys other than these. */
  public void allow(String... keys) {
    List<String> known = List.of(keys);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                throw error(
                    YamlLines.inside(path, key),
                    "unknown key " + key,
                    "did you mean %s? Allowed: %s"
                        .formatted(Nearest.to(key, known), String.join(", ", known)));
              }
            });
  }

  /** Returns true for {@code true}, false for {@code false} or nothing. */
  public boolean isTrue(String key) {
    String text = text(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw error(key + ": " + text, "write true or false");
    }
    return text.equals("true");
  }

  /** Returns true for one value. */
  public boolean isText() {
    return node.isValueNode() && !node.isNull();
  }

  /** Returns true for key: value pairs. */
  public boolean isObject() {
    return node.isObject();
  }

  /** Returns true if a key is there and has a value. */
  public boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** Returns the place of a key, empty where it is missing or has no value. */
  public Optional<YamlNode> find(String key) {
    return has(key)
        ? Optional.of(new YamlNode(source, YamlLines.inside(path, key), node.get(key)))
        : Optional.empty();
  }

  /**
   * Returns the place of a key.
   *
   * @throws InputError if it is missing
   */
  public YamlNode require(String key) {
    return find(key).orElseThrow(() -> error(key + " is missing", "add it"));
  }

  /**
   * Returns the value as it is written.
   *
   * @throws InputError if this is no single value
   */
  public String text() {
    if (!isText()) {
      throw error("expected a text", "write one value");
    }
    return node.asText();
  }

  /** Returns the value of a key as it is written, empty without one. */
  public Optional<String> text(String key) {
    return find(key).map(YamlNode::text);
  }

  /**
   * Returns the number.
   *
   * @throws InputError if it is none
   */
  public double number() {
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

  /**
   * Returns the whole number.
   *
   * @throws InputError if it is none
   */
  public int whole() {
    if (!text().matches("-?\\d{1,9}")) {
      throw error("expected a whole number, found " + text(), "write for example 1");
    }
    return Integer.parseInt(text());
  }

  /** Returns a text as a list of one, a list as it is. */
  public List<String> texts() {
    if (isText()) {
      return List.of(text());
    }
    return elements().stream().map(YamlNode::text).toList();
  }

  /** Returns the texts of a key, none without it. */
  public List<String> texts(String key) {
    return find(key).map(YamlNode::texts).orElse(List.of());
  }

  /**
   * Returns the entries of a list.
   *
   * @throws InputError if this is no list
   */
  public List<YamlNode> elements() {
    if (!node.isArray()) {
      throw error("expected a list", "begin each entry with -");
    }
    List<YamlNode> all = new ArrayList<>();
    node.forEach(one -> all.add(new YamlNode(source, YamlLines.at(path, all.size()), one)));
    return all;
  }

  /** Returns the members of an object in their order. */
  public <T> Map<String, T> members(Function<YamlNode, T> as) {
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
