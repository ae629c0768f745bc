package org.loadstone.cli;

import org.loadstone.cli.survival.Findings;
import org.loadstone.cli.survival.Sheet;

/** The sheets of a method as text. */
final class SurvivalText {
  static String of(Findings found) {
    StringBuilder text = new StringBuilder();
    for (Sheet sheet : found.sheets()) {
      boolean isTable = !sheet.header().isEmpty();
      text.append(isTable && !text.isEmpty() ? System.lineSeparator() : "").append(of(sheet));
    }
    return text.toString().stripTrailing();
  }

  private static String of(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    if (!sheet.caption().isEmpty()) {
      text.append(sheet.caption()).append(System.lineSeparator());
    }
    if (!sheet.header().isEmpty()) {
      TextTable table = TextTable.of(sheet.header());
      sheet.rows().forEach(table::add);
      text.append(table.text());
    }
    if (!sheet.note().isEmpty()) {
      text.append(sheet.note()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private SurvivalText() {}
}
