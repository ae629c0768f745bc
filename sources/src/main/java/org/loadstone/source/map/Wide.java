package org.loadstone.source.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.loadstone.source.file.Fields;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.yaml.YamlNode;

/**
 * A wide record: some fields are kept under new names, each further one that has a text becomes a
 * record of its own.
 *
 * @param name field for the name of the column
 * @param value field for its text
 */
record Wide(Kept kept, String name, String value) implements Unfold {
  /** The fields that every record made of a wide one has. */
  sealed interface Kept {
    /** Returns their new names. */
    List<String> names();

    /** Returns the place of each in a file's fields, -1 where it has none. */
    int[] places(Fields fields);

    /** Returns, for each, the names of which a header must have one. */
    List<List<String>> needed();
  }

  /** As many of the first fields as there are names, whatever the file calls them. */
  record First(List<String> names) implements Kept {
    @Override
    public int[] places(Fields fields) {
      return IntStream.range(0, names.size()).map(i -> i < fields.size() ? i : -1).toArray();
    }

    @Override
    public List<List<String>> needed() {
      return List.of();
    }
  }

  /**
   * Fields by their names in the file, wherever they stand.
   *
   * @param names their new names
   * @param needed what the file may call each; the first that it has counts
   */
  record Named(List<String> names, List<List<String>> needed) implements Kept {
    @Override
    public int[] places(Fields fields) {
      return needed.stream()
          .mapToInt(
              any ->
                  any.stream().mapToInt(fields::place).filter(i -> i >= 0).findFirst().orElse(-1))
          .toArray();
    }
  }

  static Wide read(YamlNode node) {
    node.allow("keep", "name", "value");
    return new Wide(
        node.find("keep").map(Wide::kept).orElse(new First(List.of())),
        node.require("name").text(),
        node.require("value").text());
  }

  private static Kept kept(YamlNode node) {
    if (!node.isObject()) {
      return new First(node.texts());
    }
    Map<String, List<String>> named = node.members(YamlNode::texts);
    return new Named(List.copyOf(named.keySet()), List.copyOf(named.values()));
  }

  @Override
  public void of(
      FileRecord record, List<String> absent, Consumer<FileRecord> out, Consumer<String> skipped) {
    if (!record.problem().isEmpty()) {
      out.accept(record);
      return;
    }
    int[] places = kept.places(record.fields());
    String[] same = texts(record, places);
    Fields fields = fields();
    boolean isEmpty = true;
    for (int i = 0; i < record.fields().size(); i++) {
      String cell = record.texts()[i];
      if (isFilled(cell, absent) && !contains(places, i)) {
        isEmpty = false;
        String[] texts = Arrays.copyOf(same, fields.size());
        texts[places.length] = record.fields().names().get(i);
        texts[places.length + 1] = cell;
        out.accept(new FileRecord(record.line(), fields, texts));
      }
    }
    if (isEmpty) {
      skipped.accept("no cell filled");
    }
  }

  private Fields fields() {
    List<String> names = new ArrayList<>(kept.names());
    names.add(name);
    names.add(value);
    return Fields.of(names);
  }

  private static String[] texts(FileRecord record, int[] places) {
    return Arrays.stream(places)
        .mapToObj(place -> place < 0 ? null : record.texts()[place])
        .toArray(String[]::new);
  }

  private static boolean isFilled(String cell, List<String> absent) {
    return cell != null && !cell.isBlank() && !absent.contains(cell.strip());
  }

  private static boolean contains(int[] places, int place) {
    for (int one : places) {
      if (one == place) {
        return true;
      }
    }
    return false;
  }
}
