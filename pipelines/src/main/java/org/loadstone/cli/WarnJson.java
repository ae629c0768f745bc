package org.loadstone.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.loadstone.schema.Kind;
import org.loadstone.warning.Alert;
import org.loadstone.warning.WatchDay;
import org.loadstone.warning.WatchTable;

/** A watched signal as members of a JSON object: chart, alerts, columns. */
final class WarnJson {
  static void members(JsonGenerator json, WatchTable table) throws IOException {
    json.writeStringField("chart", table.watch().chart().title());
    number(json, "limit", table.watch().chart().limit());
    number(json, "false_alarm_every", table.watch().budget());
    json.writeArrayFieldStart("alerts");
    for (WatchTable.Episode episode : table.episodes()) {
      alert(json, episode);
    }
    json.writeEndArray();
    columns(table).members(json);
  }

  private static void alert(JsonGenerator json, WatchTable.Episode episode) throws IOException {
    Alert last = episode.last();
    json.writeStartObject();
    json.writeStringField("began", episode.first().day().toString());
    json.writeStringField("onset", last.onset().toString());
    json.writeStringField("last", last.day().toString());
    json.writeNumberField("days", last.days());
    json.writeStringField("direction", last.direction().name().toLowerCase(Locale.ROOT));
    number(json, "shift_sd", last.shiftSd());
    json.writeBooleanField("standing", episode.isStanding());
    json.writeStringField("sentence", last.sentence());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Kind.DECIMAL.text(value));
  }

  private static OutColumns columns(WatchTable table) {
    List<WatchDay> days = table.days();
    double limit = table.watch().chart().limit();
    return OutColumns.of(days.size())
        .with("date", row -> days.get(row).date())
        .with("report", row -> days.get(row).report())
        .with("baseline_mean", row -> days.get(row).baselineMean())
        .with("baseline_sd", row -> days.get(row).baselineSd())
        .with("statistic", row -> days.get(row).statistic())
        .with("share_of_limit", row -> share(days.get(row).statistic(), limit))
        .with("alert", row -> days.get(row).alert().isPresent());
  }

  private static OptionalDouble share(OptionalDouble statistic, double limit) {
    return statistic.isPresent()
        ? OptionalDouble.of(Math.abs(statistic.getAsDouble()) / limit)
        : statistic;
  }

  private WarnJson() {}
}
