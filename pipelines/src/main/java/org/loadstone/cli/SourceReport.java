package org.loadstone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.loadstone.pipeline.ingest.SourceCheck;

/**
 * What {@code ingest --check} says.
 *
 * @param format name of the format or mapping
 * @param tables what each table would get
 * @param unread what nothing reads
 */
record SourceReport(String format, Map<String, SourceCheck.Outcome> tables, Unread unread) {
  Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", format);
    all.put("tables", tables);
    unread.putInto(all);
    return all;
  }

  String text() {
    StringBuilder out = new StringBuilder("Read as " + format + "; nothing is written.\n");
    tables.forEach((name, outcome) -> table(out, name, outcome));
    return out.append(unread.text()).toString().stripTrailing();
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
}
