package org.loadstone.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Model files: JSON with sorted keys that holds numbers and names only, nothing that could run. A
 * file of this version that is read and written again has the same bytes, and the model the same
 * bits.
 */
public final class RiskModelFile {
  /**
   * The version that is written. Earlier ones, from 1, are read too: 1 has no training weights in
   * its trees.
   */
  public static final int VERSION = 2;

  private static final String FORMAT = "loadstone-risk-model";
  private static final ObjectMapper JSON = new ObjectMapper();

  private RiskModelFile() {}

  /**
   * Writes the model; a reader sees the old file or the new one, never half of it.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(SavedModel saved, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
      Files.writeString(draft, toJson(saved));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write model: %s; check that the folder is writable".formatted(file), e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if the file is no model, or of another version
   * @throws UncheckedIOException if the file cannot be read
   */
  public static SavedModel read(Path file) {
    try {
      return fromJson(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read model: %s; check that the file exists and is text".formatted(file), e);
    }
  }

  /** Returns the canonical text of the model, one line. */
  public static String toJson(SavedModel saved) {
    Map<String, Object> out = new TreeMap<>();
    out.put("format", FORMAT);
    out.put("version", VERSION);
    out.put("learner", saved.learner());
    out.put("outcome", saved.outcome());
    out.put("horizonDays", saved.horizonDays());
    out.put("trainingHash", saved.trainingHash());
    if (!saved.studyHash().isEmpty()) {
      out.put("studyHash", saved.studyHash());
    }
    out.put("model", ModelJson.tree(saved.model()));
    try {
      return JSON.writeValueAsString(out) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write model: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the model of a text made by {@link #toJson}.
   *
   * @throws IllegalArgumentException if the text is no model, or of another version
   */
  public static SavedModel fromJson(String text) {
    JsonNode in = parse(text);
    if (!FORMAT.equals(in.path("format").asText())) {
      throw new IllegalArgumentException(
          "Cannot read model: format '%s'; give a file of format %s"
              .formatted(in.path("format").asText(), FORMAT));
    }
    int version = in.path("version").asInt();
    if (version < 1 || version > VERSION) {
      throw new IllegalArgumentException(
          "Cannot read model: version %d; this release reads versions 1 to %d, train the model again"
              .formatted(version, VERSION));
    }
    return new SavedModel(
        ModelJson.require(in, "learner").asText(),
        ModelJson.require(in, "outcome").asText(),
        ModelJson.require(in, "horizonDays").asInt(),
        ModelJson.require(in, "trainingHash").asText(),
        in.path("studyHash").asText(""),
        ModelJson.model(ModelJson.require(in, "model")));
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() ? node : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot read model: not JSON, %s; give a file written by training"
              .formatted(e.getOriginalMessage()),
          e);
    }
  }
}
