package org.loadstone.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.source.SourceFile;
import org.loadstone.source.format.SourceFormat;

/**
 * What a format leaves unread in a source.
 *
 * @param fields by file, fields that nothing reads; no file without one
 * @param files files that nothing reads
 */
record Unread(Map<String, List<String>> fields, List<String> files) {
  private static final int LISTED = 10;

  static Unread of(SourceFormat format, List<SourceFile> files) {
    Map<String, List<String>> fields = new TreeMap<>(format.unreadFields(files));
    fields.values().removeIf(List::isEmpty);
    return new Unread(fields, format.unreadFiles(files).stream().map(SourceFile::name).toList());
  }

  /** Adds the members that {@code --json} prints. */
  void putInto(Map<String, Object> json) {
    json.put("unread_fields", fields);
    json.put("unread_files", files);
  }

  /** Returns lines for people, empty when all is read. */
  String text() {
    StringBuilder out = new StringBuilder();
    fields.forEach(
        (where, names) ->
            out.append("%nNot read of %s: %s".formatted(where, String.join(", ", names))));
    if (!files.isEmpty()) {
      out.append("%nFiles not read: %s".formatted(listed()));
    }
    return out.toString();
  }

  private String listed() {
    String first = String.join(", ", files.subList(0, Math.min(LISTED, files.size())));
    return files.size() <= LISTED
        ? first
        : "%s and %d more".formatted(first, files.size() - LISTED);
  }
}
