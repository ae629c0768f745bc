package org.loadstone.notebook.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.loadstone.notebook.Jupyter;

/** Speaks with a kernel as Jupyter does, through Jupyter's own client. */
final class KernelDriver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a cell sent back: messages in order, then the reply. */
  record Answer(JsonNode json) {
    List<JsonNode> messages(String type) {
      return StreamSupport.stream(json.path("messages").spliterator(), false)
          .filter(message -> message.path("type").asText().equals(type))
          .map(message -> message.path("content"))
          .toList();
    }

    /** Returns all that was printed. */
    String printed() {
      return messages("stream").stream()
          .map(content -> content.path("text").asText())
          .reduce("", String::concat);
    }

    /** Returns the value in one form, empty text without it. */
    String value(String form) {
      return messages("execute_result").stream()
          .map(content -> content.path("data").path(form).asText())
          .reduce("", String::concat);
    }

    /** Returns the error's lines, empty text without one. */
    String error() {
      return messages("error").stream()
          .map(content -> String.join("\n", texts(content.path("traceback"))))
          .reduce("", String::concat);
    }

    JsonNode reply() {
      return json.path("reply");
    }

    private static List<String> texts(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
  }

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private KernelDriver(Process process) {
    this.process = process;
    this.in = process.outputWriter();
    this.out = process.inputReader();
  }

  /** Starts Jupyter's client; the kernel comes with {@link #start}. */
  static KernelDriver open(Jupyter jupyter, Path data) throws IOException {
    Path python = jupyter.command().resolveSibling("python3");
    Path script = Path.of("src", "test", "python", "drive.py").toAbsolutePath();
    ProcessBuilder builder = new ProcessBuilder(python.toString(), script.toString());
    builder.environment().put("JUPYTER_PATH", data.toString());
    builder.redirectError(data.resolve("driver.log").toFile());
    return new KernelDriver(builder.start());
  }

  /** Starts the kernel and returns the seconds until it answered. */
  double start(String name, Path errors) {
    ObjectNode command = command("start").put("name", name).put("errors", errors.toString());
    return ask(command).json().path("seconds").asDouble();
  }

  Answer run(String code) {
    return ask(command("execute").put("code", code));
  }

  void begin(String code) {
    ask(command("begin").put("code", code));
  }

  void interrupt() {
    ask(command("interrupt"));
  }

  Answer finish() {
    return ask(command("finish"));
  }

  JsonNode complete(String code) {
    return ask(command("complete").put("code", code).put("at", code.length())).reply();
  }

  JsonNode inspect(String code) {
    return ask(command("inspect").put("code", code).put("at", code.length())).reply();
  }

  JsonNode isComplete(String code) {
    return ask(command("is_complete").put("code", code)).reply();
  }

  private static ObjectNode command(String verb) {
    return JSON.createObjectNode().put("do", verb);
  }

  private Answer ask(ObjectNode command) {
    try {
      in.write(JSON.writeValueAsString(command) + "\n");
      in.flush();
      String line = out.readLine();
      JsonNode answer = line == null ? JSON.createObjectNode() : JSON.readTree(line);
      if (line == null || answer.has("failed")) {
        throw new AssertionError("The driver failed on " + command + ": " + line);
      }
      return new Answer(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ask(command("stop"));
    process.destroy();
  }
}
