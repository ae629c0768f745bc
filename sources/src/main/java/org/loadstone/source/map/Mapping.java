package org.loadstone.source.map;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.yaml.YamlNode;

/**
 * How a source's own files become rows of our tables, as a YAML file says it (docs/ingest.md).
 *
 * @param name short name
 * @param about what the source is, in a sentence
 * @param absent texts that stand for no value
 * @param entries what fills each table, in the file's order
 */
public record Mapping(String name, String about, List<String> absent, List<Entry> entries) {
  /**
   * What fills a table; a table may have several.
   *
   * @param optional whether the files may be missing
   */
  record Entry(Table table, boolean optional, Combine combine, List<Part> parts) {}

  /**
   * Reads a mapping.
   *
   * @param file name shown in errors
   * @param given settings by name
   * @param zone zone of times that name none, unless the mapping has its own
   * @throws InputError if it cannot be read; the message has the path to the place
   */
  public static Mapping of(String file, String text, Map<String, String> given, ZoneId zone) {
    YamlNode plain = YamlNode.of("mapping", file, text);
    plain.allow("name", "about", "zone", "absent", "recognise", "settings", "tables");
    String name = plain.require("name").text();
    Settings settings =
        Settings.of(
            name,
            plain.find("settings").map(n -> n.members(Settings.Declared::of)).orElse(Map.of()),
            given);
    YamlNode node = plain.changed(tree -> settings.in(tree, plain));
    ExpressionReader expressions = new ExpressionReader(zone(node, zone));
    return new Mapping(
        name,
        node.require("about").text(),
        Stream.concat(Stream.of(""), node.texts("absent").stream()).distinct().toList(),
        node.require("tables").elements().stream().map(n -> entry(n, expressions)).toList());
  }

  private static ZoneId zone(YamlNode node, ZoneId otherwise) {
    try {
      return node.text("zone").map(ZoneId::of).orElse(otherwise);
    } catch (DateTimeException e) {
      throw node.error("unknown zone", "write like Europe/Oslo");
    }
  }

  private static Entry entry(YamlNode node, ExpressionReader expressions) {
    List<String> keys = new ArrayList<>(List.of(Part.KEYS));
    keys.addAll(List.of("table", "optional", "join", "span", "distinct", "from"));
    node.allow(keys.toArray(String[]::new));
    String name = node.require("table").text();
    Table table =
        Tables.findInput(name)
            .orElseThrow(
                () ->
                    node.error(
                        "unknown table " + name,
                        "did you mean %s?"
                            .formatted(
                                Nearest.to(
                                    name, Tables.INPUT.stream().map(Table::name).toList()))));
    List<Part> parts =
        node.find("from")
            .map(
                n ->
                    n.elements().stream()
                        .peek(one -> one.allow(Part.KEYS))
                        .map(one -> Part.read(one, table, expressions))
                        .toList())
            .orElseGet(() -> List.of(Part.read(node, table, expressions)));
    parts.forEach(part -> requireColumns(node, table, part));
    return new Entry(table, node.isTrue("optional"), Combine.read(node, table), parts);
  }

  private static void requireColumns(YamlNode node, Table table, Part part) {
    for (Column<?> column : table.ownColumns()) {
      if (column.isRequired() && !part.columns().containsKey(column) && !table.isFilled(column)) {
        throw node.error(
            "column %s is missing".formatted(column),
            "say what fills it (%s)".formatted(column.meaning()));
      }
    }
  }

  /** Returns true if a folder has every file by which the mapping tells its source. */
  public static boolean recognises(String text, List<SourceFile> files) {
    List<String> patterns = YamlNode.of("mapping", "", text).texts("recognise");
    return !patterns.isEmpty()
        && patterns.stream().noneMatch(p -> Part.matching(List.of(p), files).isEmpty());
  }
}
