package org.loadstone.load;

import java.util.List;
import org.loadstone.feature.AsymmetryIndex;

/** What each column means, as Markdown: the tables that docs/load.md shows. */
public final class LoadReference {
  /** Returns the columns of a series, of one with gaps, and the asymmetry indices. */
  public static String markdown() {
    StringBuilder text = new StringBuilder("### Without gaps, and with `--gaps zero` or `rows`\n");
    columns(text, LoadColumns.of(Gaps.ZERO));
    text.append("\n### With `--gaps available`\n");
    columns(text, LoadColumns.of(Gaps.AVAILABLE));
    text.append("\n### Asymmetry\n\n| index | formula | source |\n|---|---|---|\n");
    for (AsymmetryIndex index : AsymmetryIndex.values()) {
      text.append(
          "| `%s` | %s | %s |%n"
              .formatted(index.label(), escaped(index.formula()), index.source()));
    }
    return text.toString();
  }

  private static void columns(StringBuilder text, List<LoadColumn> columns) {
    text.append("\n| column | formula | convention | source |\n|---|---|---|---|\n");
    for (LoadColumn column : columns) {
      text.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  column.name(), escaped(column.formula()), column.convention(), column.source()));
    }
  }

  private static String escaped(String formula) {
    return formula.replace("|", "\\|");
  }

  private LoadReference() {}
}
