package org.loadstone.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.load.Gaps;
import org.loadstone.load.LoadTable;

/**
 * Load tables as files hold them.
 *
 * @param tables by athlete
 * @param athlete column that names the athletes, empty where the file is one athlete's
 * @param gaps what a gap was said to mean, empty where nobody said
 */
record LoadOut(Map<String, LoadTable> tables, Optional<String> athlete, Optional<Gaps> gaps) {
  /** Returns the columns as CSV shows them: rows of athletes one after the other. */
  List<OutColumns> csv() {
    boolean hasGaps = tables.values().stream().anyMatch(this::hasGaps);
    List<OutColumns> parts = new ArrayList<>();
    tables.forEach(
        (id, table) -> {
          OutColumns part = OutColumns.of(table.size());
          if (athlete.isPresent()) {
            part.with("athlete", row -> id);
          }
          parts.add(columns(part, table, hasGaps));
        });
    return parts;
  }

  private boolean hasGaps(LoadTable table) {
    return !table.isComplete() || gaps.isPresent();
  }

  private static OutColumns columns(OutColumns columns, LoadTable table, boolean hasGaps) {
    columns.with("date", table::date);
    if (hasGaps) {
      columns.with("recorded", table::isRecorded);
    }
    columns.with("load", table::load);
    table.columns().forEach(name -> columns.with(name, row -> table.value(name, row)));
    return columns;
  }

  /** Writes an object of columns, or one such object for each athlete. */
  void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, LoadTable> one : tables.entrySet()) {
      LoadTable table = one.getValue();
      if (athlete.isPresent()) {
        json.writeObjectFieldStart(one.getKey());
      }
      columns(OutColumns.of(table.size()), table, hasGaps(table)).members(json);
      if (athlete.isPresent()) {
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }
}
