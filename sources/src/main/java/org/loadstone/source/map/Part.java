package org.loadstone.source.map;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.yaml.YamlNode;

/**
 * Files of one layout and how their records fill a table's columns.
 *
 * @param files patterns of names relative to the source folder: {@code *} within a folder, {@code
 *     **} across folders, {@code {a,b}} either
 * @param isQuiet whether another entry tells of records that cannot be read
 * @param columns expression by column, in the mapping's order
 */
record Part(
    List<String> files,
    ReadAs read,
    Unfold unfold,
    List<Filter> filters,
    Optional<Expectation> expect,
    boolean isQuiet,
    Map<Column<?>, Expression> columns) {
  static final String[] KEYS = {
    "files", "read", "wide", "explode", "only", "except", "expect", "quiet", "columns"
  };

  static Part read(YamlNode node, Table table, ExpressionReader expressions) {
    Map<Column<?>, Expression> columns = new LinkedHashMap<>();
    List<String> known = table.sourceColumns().stream().map(Column::name).toList();
    node.require("columns")
        .members(one -> one)
        .forEach(
            (name, value) ->
                columns.put(
                    table
                        .find(name)
                        .filter(column -> known.contains(name))
                        .orElseThrow(
                            () ->
                                node.error(
                                    "%s has no column %s".formatted(table, name),
                                    "did you mean %s?".formatted(Nearest.to(name, known)))),
                    expressions.read(value, table.find(name).orElseThrow())));
    List<String> patterns = node.require("files").texts();
    patterns.forEach(pattern -> matcher(node, pattern));
    return new Part(
        patterns,
        node.find("read").map(ReadOptions::read).orElse(ReadAs.AUTO),
        unfold(node),
        Filter.read(node),
        node.find("expect").map(Expectation::read),
        node.isTrue("quiet"),
        columns);
  }

  private static Unfold unfold(YamlNode node) {
    Optional<Unfold> wide = node.find("wide").map(Wide::read);
    Optional<Unfold> explode = node.find("explode").map(Unfold.Explode::read);
    if (wide.isPresent() && explode.isPresent()) {
      throw node.error("wide beside explode", "keep one of them");
    }
    return wide.or(() -> explode).orElse(new Unfold.Same());
  }

  private static PathMatcher matcher(YamlNode node, String pattern) {
    if (pattern.startsWith("/") || pattern.contains("..")) {
      throw node.error(
          "files " + pattern + " lead out of the source folder", "name files below it");
    }
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw node.error("files " + pattern + ": " + e.getDescription(), "mend the pattern");
    }
  }

  /** Returns the files that the patterns match, by name. */
  List<SourceFile> matching(List<SourceFile> all) {
    return matching(files, all);
  }

  static List<SourceFile> matching(List<String> patterns, List<SourceFile> all) {
    Set<SourceFile> found = new LinkedHashSet<>();
    for (String pattern : patterns) {
      // Devices and systems differ in the case of names; "**/x" is also meant for x itself.
      String plain = pattern.toLowerCase(Locale.ROOT);
      PathMatcher anywhere = FileSystems.getDefault().getPathMatcher("glob:" + plain);
      PathMatcher here =
          FileSystems.getDefault().getPathMatcher("glob:" + plain.replaceFirst("^\\*\\*/", ""));
      for (SourceFile file : all) {
        Path name = Path.of(file.name().toLowerCase(Locale.ROOT));
        if (anywhere.matches(name) || here.matches(name)) {
          found.add(file);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Returns the fields that unfolding adds to those of the file. */
  List<String> fieldsMade() {
    return unfold instanceof Unfold.Explode explode
        ? List.of(explode.key(), explode.value())
        : List.of();
  }

  /** Returns, for each thing that must be read, the fields of which a file must have one. */
  List<List<String>> fieldsNeeded() {
    if (unfold instanceof Wide wide) {
      return wide.kept().needed();
    }
    List<List<String>> needed = new ArrayList<>();
    for (Expression expression : columns.values()) {
      if (!expression.isOptional() && expression.otherwise().isEmpty()) {
        needed.addAll(expression.needed());
      }
    }
    filters.forEach(filter -> needed.add(List.of(filter.column())));
    expect.ifPresent(e -> e.fields().forEach(field -> needed.add(List.of(field))));
    if (unfold instanceof Unfold.Explode explode) {
      needed.add(List.of(explode.column()));
    }
    return needed;
  }

  /** Returns the names of the fields that some column, check or layout reads. */
  Set<String> fieldsRead() {
    Set<String> names = new LinkedHashSet<>();
    columns.values().forEach(expression -> names.addAll(expression.fields()));
    filters.forEach(filter -> names.add(filter.column()));
    expect.ifPresent(e -> names.addAll(e.fields()));
    if (unfold instanceof Unfold.Explode explode) {
      names.add(explode.column());
    }
    return names;
  }
}
