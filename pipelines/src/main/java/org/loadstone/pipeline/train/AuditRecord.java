package org.loadstone.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.FeatureAudit;
import org.loadstone.pipeline.store.Replacement;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.risk.study.LeakageFound;

/** What the last audit of a store's features found: whether they knew the future. */
public final class AuditRecord {
  private static final String FILE = "feature-audit.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditRecord() {}

  /** Keeps the result with the version of the features it is about. */
  public static void write(StoreFolder folder, FeatureAudit.Result result) {
    ObjectNode root = JSON.createObjectNode();
    root.put("features_version", version(folder).orElse(-1L));
    root.put("rows", result.rows());
    root.put("values", result.values());
    root.put("wrong", result.wrong());
    result.findings().stream()
        .findFirst()
        .ifPresent(
            first ->
                root.put(
                    "first",
                    "%s of %s on %s".formatted(first.feature(), first.athlete(), first.date())));
    try {
      Replacement.ofFile(
          file(folder), draft -> Files.writeString(draft, root.toPrettyString() + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(folder), e);
    }
  }

  /**
   * Refuses features that an audit found to know the future.
   *
   * @throws LeakageFound naming the first value
   */
  static void requireClean(StoreFolder folder) {
    current(folder)
        .filter(record -> record.path("wrong").asLong() > 0)
        .ifPresent(
            record -> {
              throw new LeakageFound(
                  "Cannot train: the data know the future: %,d of %,d audited feature values are not"
                          .formatted(record.path("wrong").asLong(), record.path("values").asLong())
                      + " what was known on their night, first %s; run loadstone features and"
                          .formatted(record.path("first").asText())
                      + " loadstone features --audit again");
            });
  }

  /** Returns what is known of the features of a store, in a sentence. */
  static String sentence(StoreFolder folder) {
    return current(folder)
        .map(
            record ->
                String.format(
                    Locale.ROOT,
                    "%,d feature values of %,d athlete-days were made again from what was known on"
                        + " their night: all are equal.",
                    record.path("values").asLong(),
                    record.path("rows").asLong()))
        .orElse(
            "These features were not made again from what was known on their nights; loadstone"
                + " features --audit does that.");
  }

  private static Optional<JsonNode> current(StoreFolder folder) {
    if (!Files.exists(file(folder))) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(file(folder).toFile()))
          .filter(
              record ->
                  version(folder)
                      .filter(v -> v == record.path("features_version").asLong())
                      .isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file(folder), e);
    }
  }

  private static Optional<Long> version(StoreFolder folder) {
    return Optional.ofNullable(folder.seen().versions().get(BuildFeatures.FEATURES.name()));
  }

  private static Path file(StoreFolder folder) {
    return folder.record().resolve(FILE);
  }
}
