package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.loadstone.pipeline.published.PublishedResult;
import org.loadstone.pipeline.published.PublishedSentences;
import org.loadstone.pipeline.published.PublishedStudy;

/**
 * A published study for people, in a terminal and as a Markdown page.
 *
 * @param result what was found
 * @param file name of the file, its columns and rows left out
 */
record StudyText(PublishedResult result, Given file) {
  /**
   * What was read.
   *
   * @param name of the file
   * @param columns of the file
   * @param repeated rows left out because the athlete has another one of that day
   */
  record Given(String name, int columns, int repeated) {}

  /** Returns the text for a terminal. */
  String terminal() {
    StringBuilder out = new StringBuilder(cohort()).append("\n\n");
    TextTable table = TextTable.of(StudyRows.HEADER);
    for (List<String> row : StudyRows.of(result)) {
      List<String> cells = new ArrayList<>(row);
      cells.set(0, isHeading(row) ? row.getFirst() : "  " + row.getFirst());
      table.add(cells);
    }
    out.append(table.text()).append('\n');
    sources().forEach(line -> out.append(line).append('\n'));
    out.append('\n').append(intervals()).append('\n');
    PublishedSentences.of(result).forEach(line -> out.append(line).append('\n'));
    out.append("\nWhat may not be concluded:\n");
    result.study().limits().forEach(line -> out.append("- ").append(line).append('\n'));
    return out.toString().stripTrailing();
  }

  /** Returns the page. */
  String markdown() {
    StringBuilder out = new StringBuilder("# " + result.study().name() + "\n\n");
    out.append(cohort()).append("\n\n");
    line(out, StudyRows.HEADER);
    out.append("|---").append("|---:".repeat(StudyRows.HEADER.size() - 1)).append("|\n");
    for (List<String> row : StudyRows.of(result)) {
      List<String> cells = new ArrayList<>(row);
      cells.set(0, isHeading(row) ? "**" + row.getFirst() + "**" : row.getFirst());
      line(out, cells);
    }
    out.append('\n');
    sources().forEach(line -> out.append(line).append("  \n"));
    out.append('\n').append(intervals()).append("\n\n## What the figures say\n\n");
    PublishedSentences.of(result).forEach(line -> out.append("- ").append(line).append('\n'));
    out.append("\n## What may not be concluded\n\n");
    result.study().limits().forEach(line -> out.append("- ").append(line).append('\n'));
    out.append("\n## Sources\n\n");
    PublishedStudy.Source source = result.study().source();
    source.papers().forEach(paper -> cited(out, paper));
    cited(out, source.data());
    return out.toString();
  }

  private static void cited(StringBuilder out, PublishedStudy.Cited cited) {
    out.append("- %s. <https://doi.org/%s>%n".formatted(cited.title(), cited.doi()));
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static boolean isHeading(List<String> row) {
    return row.get(1).isEmpty();
  }

  private String cohort() {
    String out =
        String.format(
            Locale.ROOT,
            "Study %s on %s: %,d rows of %d columns, %d athletes, %,d events (%.2f %%).",
            result.study().name(),
            file.name(),
            result.table().rows(),
            file.columns(),
            result.table().athleteCount(),
            result.table().events(),
            100.0 * result.table().events() / result.table().rows());
    out += "\nTest athletes: " + String.join(", ", result.testAthletes()) + ".";
    return file.repeated() == 0
        ? out
        : out
            + String.format(
                Locale.ROOT,
                "%n%,d rows left out: the athlete has another one of that day.",
                file.repeated());
  }

  private String intervals() {
    return String.format(
        Locale.ROOT,
        "In brackets: %.0f %% intervals from resampled athletes. SD: over %d repeats on the same test"
            + " athletes.",
        100 * result.study().bootstrap().level(),
        result.study().protocol().settings().repeats());
  }

  private List<String> sources() {
    List<String> read = StudyRows.sources(result.study().figures());
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < read.size(); k++) {
      lines.add("[%d] %s".formatted(k + 1, read.get(k)));
    }
    return lines;
  }
}
