package org.loadstone.source.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.Fields;
import org.loadstone.source.file.FirstRecords;
import org.loadstone.source.file.RecordReader;

/** What there is to read in a folder by a mapping. */
public final class MappedSource {
  /**
   * Returns the parts of a source.
   *
   * @throws InputError if files of an entry that is not optional are missing
   */
  public static List<SourcePart> parts(MappingText text, List<SourceFile> files) {
    Mapping mapping = text.read();
    List<SourcePart> all = new ArrayList<>();
    for (int i = 0; i < mapping.entries().size(); i++) {
      all.addAll(parts(text, i, mapping.entries().get(i), files));
    }
    if (all.isEmpty()) {
      throw new InputError(
          "Cannot read the source by mapping %s: none of its files is there; check --source"
              .formatted(mapping.name()));
    }
    return all;
  }

  private static List<SourcePart> parts(
      MappingText text, int place, Mapping.Entry entry, List<SourceFile> files) {
    List<SourceFile> theirs = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < entry.parts().size(); i++) {
      Part part = entry.parts().get(i);
      List<SourceFile> matching = part.matching(files);
      if (matching.isEmpty() && !entry.optional()) {
        throw new InputError(
            "Cannot read %s by mapping %s: no file %s; give the whole folder, or mark the entry optional: true"
                .formatted(entry.table(), text.read().name(), String.join(" or ", part.files())));
      }
      for (SourceFile file : matching) {
        requireFields(part, file);
        theirs.add(file);
        parts.add(i);
      }
    }
    if (theirs.isEmpty()) {
      return List.of();
    }
    String table = entry.table().name();
    if (!(entry.combine() instanceof Combine.Nothing)) {
      return List.of(new SourcePart(table, theirs, new MappedRows(text, place, parts)));
    }
    List<SourcePart> each = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      MappedRows rows = new MappedRows(text, place, List.of(parts.get(i)));
      each.add(new SourcePart(table, List.of(theirs.get(i)), rows));
    }
    return each;
  }

  /** A header that lacks what an expression reads is another header than the mapping is for. */
  private static void requireFields(Part part, SourceFile file) {
    Optional<Fields> header = part.read().reader(file).fields(file);
    if (header.isPresent()) {
      List<String> names = new ArrayList<>(header.get().names());
      names.addAll(part.fieldsMade());
      for (List<String> candidates : part.fieldsNeeded()) {
        if (candidates.stream().noneMatch(names::contains)) {
          throw file.error(
              "no column %s; did you mean %s?"
                  .formatted(
                      String.join(" or ", candidates), Nearest.to(candidates.getFirst(), names)),
              "mend the mapping, or say optional: true");
        }
      }
    }
  }

  /** Returns the files that no entry of a mapping reads. */
  public static List<SourceFile> unread(Mapping mapping, List<SourceFile> files) {
    Set<SourceFile> read = new LinkedHashSet<>();
    mapping.entries().forEach(e -> e.parts().forEach(part -> read.addAll(part.matching(files))));
    return files.stream().filter(file -> !read.contains(file)).toList();
  }

  /**
   * Returns, by file, the fields that no expression reads; the first file of each layout stands for
   * the others.
   */
  public static Map<String, List<String>> unreadFields(Mapping mapping, List<SourceFile> files) {
    Map<String, Set<String>> read = new TreeMap<>();
    Map<String, List<String>> given = new TreeMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      for (Part part : entry.parts()) {
        part.matching(files).stream()
            .findFirst()
            .filter(file -> !(part.unfold() instanceof Wide))
            .ifPresent(
                file -> {
                  given.computeIfAbsent(file.name(), name -> fields(part, file));
                  read.computeIfAbsent(file.name(), name -> new TreeSet<>())
                      .addAll(part.fieldsRead());
                });
      }
    }
    given.replaceAll(
        (file, names) -> names.stream().filter(name -> !read.get(file).contains(name)).toList());
    return given;
  }

  /** Returns the fields of a file: those of its header, or of its first record. */
  private static List<String> fields(Part part, SourceFile file) {
    RecordReader reader = part.read().reader(file);
    return reader
        .fields(file)
        .map(Fields::names)
        .orElseGet(
            () -> {
              List<String> names = new ArrayList<>();
              FirstRecords.of(reader, file, 1).forEach(one -> names.addAll(one.fields().names()));
              return names;
            });
  }

  private MappedSource() {}
}
