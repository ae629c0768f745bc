package org.loadstone.pipeline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.source.InputError;

/**
 * What readers of a store see: one version of each table. A job writes its tables first and names
 * their versions here last, in one move; until then, and after a job that died, readers see the
 * tables as they were before it.
 *
 * @param versions Delta version by table name
 * @param newsSince first day that rows may change which came in after the features were built;
 *     empty when the features know every row
 * @param features what the features were built from; empty before the first build
 */
public record Published(
    SortedMap<String, Long> versions, Optional<LocalDate> newsSince, Optional<Features> features) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How features were built.
   *
   * @param definition everything beside the rows that decides the values
   * @param lastDay last day with features
   * @param mergeGapDays days between reports of one episode
   * @param sameInjuryDays days between records of one injury
   * @param from versions of the tables they were built from, by table name
   */
  public record Features(
      String definition,
      LocalDate lastDay,
      int mergeGapDays,
      int sameInjuryDays,
      SortedMap<String, Long> from) {
    public Features {
      from = Collections.unmodifiableSortedMap(new TreeMap<>(from));
    }
  }

  public Published {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  static Published none() {
    return new Published(new TreeMap<>(), Optional.empty(), Optional.empty());
  }

  /** Returns this with some tables at new versions. */
  Published with(Map<String, Long> newer) {
    SortedMap<String, Long> all = new TreeMap<>(versions);
    all.putAll(newer);
    return new Published(all, newsSince, features);
  }

  /** Returns this with rows from {@code day} on that the features do not know. */
  Published withNews(LocalDate day) {
    boolean earlier = newsSince.map(day::isBefore).orElse(true);
    return new Published(versions, earlier ? Optional.of(day) : newsSince, features);
  }

  /** Returns this with features that know every row. */
  Published withFeatures(Features built) {
    return new Published(versions, Optional.empty(), Optional.of(built));
  }

  /**
   * Reads the file.
   *
   * @return nothing published if there is no file
   * @throws InputError if the file cannot be read
   */
  static Published read(Path file) {
    if (!Files.exists(file)) {
      return none();
    }
    try {
      JsonNode root = JSON.readTree(file.toFile());
      return new Published(
          versions(root.path("tables")),
          day(root.path("news_since")),
          features(root.path("features")));
    } catch (IOException | RuntimeException e) {
      throw new InputError(
          "Cannot read %s: %s; restore the file".formatted(file, e.getMessage()), e);
    }
  }

  private static SortedMap<String, Long> versions(JsonNode node) {
    SortedMap<String, Long> versions = new TreeMap<>();
    node.properties().forEach(entry -> versions.put(entry.getKey(), entry.getValue().longValue()));
    return versions;
  }

  private static Optional<LocalDate> day(JsonNode node) {
    return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
  }

  private static Optional<Features> features(JsonNode node) {
    return day(node.path("last_day"))
        .map(
            last ->
                new Features(
                    node.path("definition").asText(),
                    last,
                    node.path("merge_gap_days").asInt(EpisodeRule.STANDARD.mergeGapDays()),
                    node.path("same_injury_days").asInt(EpisodeRule.STANDARD.sameInjuryDays()),
                    versions(node.path("from"))));
  }

  /** Writes the file in one move. */
  void write(Path file) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode tables = root.putObject("tables");
    versions.forEach((table, version) -> tables.put(table, version));
    newsSince.ifPresent(day -> root.put("news_since", day.toString()));
    features.ifPresent(built -> write(root.putObject("features"), built));
    try {
      Replacement.ofFile(file, draft -> Files.writeString(draft, root.toPrettyString() + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private static void write(ObjectNode into, Features built) {
    into.put("definition", built.definition)
        .put("last_day", built.lastDay.toString())
        .put("merge_gap_days", built.mergeGapDays)
        .put("same_injury_days", built.sameInjuryDays);
    ObjectNode from = into.putObject("from");
    built.from.forEach((table, version) -> from.put(table, version));
  }
}
