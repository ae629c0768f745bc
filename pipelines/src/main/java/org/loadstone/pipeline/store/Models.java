package org.loadstone.pipeline.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loadstone.source.InputError;

/**
 * The trained models of a store, each in a folder named after what it was made of, and which of
 * them is in use. A folder never changes once it is there; putting another in use is one move.
 *
 * @param root folder of all models
 */
public record Models(Path root) {
  /** The file of the model that scores. */
  public static final String MODEL = "model.json";

  /** The file of the evaluations. */
  public static final String STUDY = "study.json";

  /** The file of the declaration: a study file. */
  public static final String DECLARATION = "declared.json";

  /** The file of the rows it was trained on. */
  public static final String SNAPSHOT = "training.arrow";

  /** The model card as text, as a page and for machines. */
  public static final String CARD = "card.md";

  public static final String CARD_PAGE = "card.html";
  public static final String CARD_JSON = "card.json";

  /** The file of the provenance. */
  public static final String PROVENANCE = "provenance.json";

  private static final String CURRENT = "current.json";
  private static final String NONE = "none";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the folder of a model, whether or not it exists. */
  public Path folder(String id) {
    if (!id.matches("[0-9a-f]{1,64}|" + NONE)) {
      throw new InputError(
          "Cannot find model %s: it is no model's id; see model list".formatted(id));
    }
    return root.resolve(id);
  }

  /** Returns the folder of the model in use; it does not exist while there is none. */
  public Path current() {
    return folder(currentId().orElse(NONE));
  }

  /**
   * Returns the id of the model in use.
   *
   * @throws InputError if the file that names it is broken
   */
  public Optional<String> currentId() {
    Path file = root.resolve(CURRENT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(file.toFile()).path("id").asText(NONE));
    } catch (IOException e) {
      throw new InputError(
          "Cannot read %s: %s; put a model in use again".formatted(file, e.getMessage()), e);
    }
  }

  /** Returns the ids of all models, in order. */
  public List<String> ids() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> Files.exists(root.resolve(name).resolve(PROVENANCE)))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root, e);
    }
  }

  /** Writes a model as a whole, replacing one of the same id, and puts it in use. */
  public void write(String id, Replacement.Writer writer) throws IOException {
    Replacement.ofFolder(folder(id), writer);
    use(id);
  }

  /** Puts a model in use. */
  public void use(String id) throws IOException {
    String text = JSON.writeValueAsString(Map.of("id", id));
    Replacement.ofFile(root.resolve(CURRENT), draft -> Files.writeString(draft, text + "\n"));
  }
}
