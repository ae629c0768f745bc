package org.loadstone.notebook;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.loadstone.source.InputError;

/** A notebook file with its outputs. */
public final class Notebook {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A cell of code.
   *
   * @param source its text
   * @param outputs what it showed, each as readable text: the kind, the form and the content
   */
  public record Code(String source, List<String> outputs) {}

  private final ObjectNode root;

  private Notebook(ObjectNode root) {
    this.root = root;
  }

  /**
   * Reads a notebook.
   *
   * @throws InputError if the file is not one
   */
  public static Notebook read(Path file) {
    try {
      if (JSON.readTree(Files.readString(file)) instanceof ObjectNode root && root.has("cells")) {
        return new Notebook(root);
      }
      throw new InputError("Cannot read notebook %s: it has no cells".formatted(file));
    } catch (IOException e) {
      throw new InputError(
          "Cannot read notebook %s: %s; give an .ipynb file".formatted(file, e.getMessage()), e);
    }
  }

  /** Returns the cells of code, in order. */
  public List<Code> code() {
    return cells()
        .filter(cell -> cell.path("cell_type").asText().equals("code"))
        .map(cell -> new Code(text(cell.path("source")), outputs(cell)))
        .toList();
  }

  private Stream<JsonNode> cells() {
    return StreamSupport.stream(root.path("cells").spliterator(), false);
  }

  /** What a cell printed is one text, however many messages it came in. */
  private static List<String> outputs(JsonNode cell) {
    List<String> outputs = new ArrayList<>();
    String stream = "";
    for (JsonNode output : cell.path("outputs")) {
      String kind = output.path("output_type").asText();
      if (kind.equals("stream")) {
        stream += text(output.path("text"));
      } else {
        output.path("data").properties().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(form -> outputs.add(form.getKey() + "\n" + text(form.getValue())));
        if (kind.equals("error")) {
          outputs.add("error\n" + output.path("evalue").asText());
        }
      }
    }
    if (!stream.isEmpty()) {
      outputs.addFirst("printed\n" + stream);
    }
    return outputs;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .reduce("", String::concat)
        : value.asText();
  }

  /**
   * Returns where the outputs of {@code fresh} differ from this notebook's, in words; empty when
   * they are the same.
   */
  public Optional<String> difference(Notebook fresh) {
    List<Code> old = code();
    List<Code> now = fresh.code();
    if (old.size() != now.size()) {
      return Optional.of("%d cells of code, now %d".formatted(old.size(), now.size()));
    }
    return IntStream.range(0, old.size())
        .filter(i -> !old.get(i).equals(now.get(i)))
        .mapToObj(
            i ->
                "cell %d (%s):\nwas %s\nnow %s"
                    .formatted(
                        i + 1,
                        old.get(i).source().lines().findFirst().orElse(""),
                        old.get(i).outputs(),
                        now.get(i).outputs()))
        .findFirst();
  }

  /** Writes this notebook without the times and the machine of its run. */
  public void write(Path file) throws IOException {
    ObjectNode clean = root.deepCopy();
    clean.path("cells").forEach(cell -> ((ObjectNode) cell).putObject("metadata"));
    ((ObjectNode) clean.path("metadata").path("language_info")).remove("version");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(new DefaultIndenter(" ", "\n"))
            .withArrayIndenter(new DefaultIndenter(" ", "\n"));
    Files.writeString(file, JSON.writer(printer).writeValueAsString(clean) + "\n");
  }
}
