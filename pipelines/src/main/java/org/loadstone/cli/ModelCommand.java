package org.loadstone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.store.Models;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.pipeline.train.Retraining;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the models of a store, or makes one again to see that it is the same.",
    subcommands = {ModelCommand.ListModels.class, ModelCommand.Retrain.class},
    footer = {
      "",
      "Examples:",
      "  loadstone model list --store club",
      "  loadstone model retrain --store club"
    })
final class ModelCommand implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list or retrain");
  }

  /** Where the models are. */
  static final class Place {
    @Option(
        names = "--store",
        required = true,
        paramLabel = "DIR",
        description = "Folder of the store.")
    Path store;

    Models models() {
      return StoreFolder.open(store).models();
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Lists the models of a store, the one in use marked.",
      footer = {"", "Example: loadstone model list --store club"})
  static final class ListModels implements Callable<Integer> {
    @Mixin private Place place;
    @Mixin private CommonOptions common;

    @Override
    public Integer call() {
      Models models = place.models();
      List<Map<String, Object>> all = new ArrayList<>();
      TextTable table =
          TextTable.of(List.of("model", "study", "outcome", "onsets", "seed", "trained", "in use"));
      for (String id : models.ids()) {
        Map<String, Object> one = about(models, id);
        all.add(one);
        table.add(
            List.of(
                id,
                one.get("study").toString(),
                one.get("outcome").toString(),
                one.get("onsets").toString(),
                one.get("seed").toString(),
                one.get("trained").toString(),
                Boolean.TRUE.equals(one.get("in_use")) ? "yes" : ""));
      }
      String text =
          all.isEmpty()
              ? "No model yet; run loadstone train --store " + place.store
              : table.text().stripTrailing();
      common.print(all, text);
      return 0;
    }

    private static Map<String, Object> about(Models models, String id) {
      JsonNode study = read(models.folder(id).resolve(Models.STUDY));
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("model", id);
      out.put("in_use", models.currentId().filter(id::equals).isPresent());
      out.put("study", study.path("study").asText());
      out.put("study_hash", study.path("study_hash").asText());
      out.put("outcome", study.path("outcome").asText());
      out.put("onsets", study.path("all").path("onsets").asLong());
      out.put("scoring", study.path("scoring").asText());
      out.put("trained", study.path("provenance").path("run").path("finishedAt").asText());
      out.put("seed", study.path("provenance").path("seed").asLong());
      return out;
    }

    private static JsonNode read(Path file) {
      try {
        return JSON.readTree(file.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
  }

  @Command(
      name = "retrain",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Makes a model again of its own study and training rows and compares the bytes.",
        "Exit code 3 where they differ."
      },
      footer = {"", "Example: loadstone model retrain --store club"})
  static final class Retrain implements Callable<Integer> {
    @Parameters(
        arity = "0..1",
        paramLabel = "MODEL",
        description = "Id of a model (default: the one in use).")
    private String id;

    @Mixin private Place place;
    @Mixin private CommonOptions common;

    @Override
    public Integer call() {
      Models models = place.models();
      String wanted =
          id != null
              ? id
              : models
                  .currentId()
                  .orElseThrow(
                      () ->
                          new InputError(
                              "Cannot retrain: %s has no model; run loadstone train --store %s"
                                  .formatted(place.store, place.store)));
      Progress progress = common.progress();
      progress.begin("retrain", 1);
      Retraining made = Retraining.of(models.folder(wanted), step -> {});
      progress.end(made.isEqual() ? "the same bytes" : "other bytes");
      common.print(json(wanted, made), text(wanted, made));
      return made.isEqual() ? 0 : Failures.GATE;
    }

    private static Map<String, Object> json(String id, Retraining made) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("model", id);
      out.put("equal", made.isEqual());
      out.put("learners", made.equal());
      out.put("differences", made.differences());
      return out;
    }

    private static String text(String id, Retraining made) {
      TextTable table = TextTable.of(List.of("learner of " + id, "made again"));
      made.equal()
          .forEach((name, same) -> table.add(List.of(name, same ? "the same bytes" : "DIFFERS")));
      StringBuilder out = new StringBuilder(table.text());
      made.differences().forEach(one -> out.append("This machine: ").append(one).append('\n'));
      return out.toString().stripTrailing();
    }
  }
}
