package org.loadstone.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.report.DataQuality;
import org.loadstone.report.Part;

/** What became of every row, from the record of the last ingest. */
final class QualityPart {
  /** Returns the counts by table, or which verb records them. */
  static Part<DataQuality> of(Optional<JsonNode> ingest) {
    return ingest
        .map(
            node ->
                Part.of(
                    new DataQuality(node.properties().stream().map(QualityPart::table).toList())))
        .orElseGet(() -> Part.absent("No ingest is on record; run loadstone ingest."));
  }

  private static DataQuality.TableCount table(Map.Entry<String, JsonNode> entry) {
    JsonNode counts = entry.getValue();
    List<DataQuality.Quarantined> rules = new ArrayList<>();
    counts
        .path("quarantined")
        .properties()
        .forEach(
            rule ->
                rules.add(new DataQuality.Quarantined(rule.getKey(), rule.getValue().asLong())));
    long kept =
        counts.path("accepted").asLong()
            + counts.path("unchanged").asLong()
            + counts.path("duplicates").asLong();
    return new DataQuality.TableCount(
        entry.getKey(),
        kept + rules.stream().mapToLong(DataQuality.Quarantined::rows).sum(),
        counts.path("accepted").asLong(),
        counts.path("unchanged").asLong(),
        counts.path("duplicates").asLong(),
        rules);
  }

  private QualityPart() {}
}
