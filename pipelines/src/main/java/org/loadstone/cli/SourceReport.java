package org.loadstone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.pipeline.ingest.SourceCheck;
import org.loadstone.source.SourceFile;
import org.loadstone.source.format.SourceFormat;

/**
 * What {@code ingest --check} says.
 *
 * @param format name of the format or mapping
 * @param tables what each table would get
 * @param unreadFields by file, fields that nothing reads
 * @param unreadFiles files that nothing reads
 */
record SourceReport(
    String format,
    Map<String, SourceCheck.Outcome> tables,
    Map<String, List<String>> unreadFields,
    List<String> unreadFiles) {
  private static final int LISTED = 10;

  static SourceReport of(
      SourceFormat format, List<SourceFile> files, Map<String, SourceCheck.Outcome> tables) {
    return new SourceReport(
        format.name(),
        tables,
        format.unreadFields(files),
        format.unreadFiles(files).stream().map(SourceFile::name).toList());
  }

  Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", format);
    all.put("tables", tables);
    all.put("unread_fields", unreadFields);
    all.put("unread_files", unreadFiles);
    return all;
  }

  String text() {
    StringBuilder out = new StringBuilder("Read as " + format + "; nothing is written.\n");
    tables.forEach((name, outcome) -> table(out, name, outcome));
    unreadFields.forEach(
        (where, fields) -> {
          if (!fields.isEmpty()) {
            out.append("%nNot read of %s: %s".formatted(where, String.join(", ", fields)));
          }
        });
    if (!unreadFiles.isEmpty()) {
      out.append("%nFiles not read: %s".formatted(listed(unreadFiles)));
    }
    return out.toString().stripTrailing();
  }

  private static void table(StringBuilder out, String name, SourceCheck.Outcome outcome) {
    long rejected = outcome.rejected().values().stream().mapToLong(Long::longValue).sum();
    out.append(
        "%n%s: %,d rows good, %,d rejected, from %d file%s%s%n"
            .formatted(
                name,
                outcome.accepted(),
                rejected,
                outcome.files(),
                outcome.files() == 1 ? "" : "s",
                outcome.isWhole() ? "" : " (the first 100,000 rows of each)"));
    out.append("  filled    %s%n".formatted(String.join(", ", outcome.filled())));
    if (!outcome.empty().isEmpty()) {
      out.append("  empty     %s%n".formatted(String.join(", ", outcome.empty())));
    }
    outcome
        .skipped()
        .forEach((why, count) -> out.append("  left out  %,d: %s%n".formatted(count, why)));
    outcome
        .rejected()
        .forEach((rule, count) -> out.append("  rejected  %,d: %s%n".formatted(count, rule)));
    outcome.first().forEach(row -> out.append("  row       %s%n".formatted(row)));
    outcome.problems().forEach(row -> out.append("  problem   %s%n".formatted(row)));
  }

  private static String listed(List<String> files) {
    String first = String.join(", ", files.subList(0, Math.min(LISTED, files.size())));
    return files.size() <= LISTED
        ? first
        : "%s and %d more".formatted(first, files.size() - LISTED);
  }
}
