package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.cli.survival.Findings;
import org.loadstone.cli.survival.Sheet;

/** The sheets of a method as text. */
final class SurvivalText {
  static String of(Findings found) {
    List<String> parts = new ArrayList<>();
    found.sheets().forEach(sheet -> parts.add(of(sheet)));
    return String.join(System.lineSeparator(), parts).stripTrailing();
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
