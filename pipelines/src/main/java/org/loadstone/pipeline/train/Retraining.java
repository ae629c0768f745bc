package org.loadstone.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.loadstone.pipeline.job.Provenances;
import org.loadstone.pipeline.store.Models;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskModelFile;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SavedModel;
import org.loadstone.risk.TrainingSnapshot;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.source.InputError;

/**
 * A model made again of its own declaration and training rows, beside the one that is kept.
 *
 * @param equal by learner: whether both have the same bytes
 * @param differences what this machine has otherwise than the one that trained
 */
public record Retraining(SortedMap<String, Boolean> equal, List<String> differences) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Retraining {
    equal = Collections.unmodifiableSortedMap(new TreeMap<>(equal));
    differences = List.copyOf(differences);
  }

  /**
   * Retrains.
   *
   * @param folder of a model
   * @param progress told each learner as it begins
   * @throws InputError if the folder is not whole
   */
  public static Retraining of(Path folder, Consumer<String> progress) {
    for (String name : List.of(Models.DECLARATION, Models.SNAPSHOT, Models.PROVENANCE)) {
      if (!Files.exists(folder.resolve(name))) {
        throw new InputError(
            "Cannot retrain %s: it has no %s; give a model that training wrote"
                .formatted(folder, name));
      }
    }
    DeclaredStudy study = StudyYaml.read(folder.resolve(Models.DECLARATION));
    RiskTable table = TrainingSnapshot.read(folder.resolve(Models.SNAPSHOT));
    SortedMap<String, Boolean> equal = new TreeMap<>();
    for (Learner learner : LearnerCatalogue.of(study, StudyPlan.features(study))) {
      Path kept = TrainJob.file(folder, learner.name());
      progress.accept(learner.name());
      Optional<RiskModel> made = learner.fit(table, study.seed()).find();
      if (made.isPresent() || Files.exists(kept)) {
        equal.put(learner.name(), made.isPresent() && isSame(kept, made.get()));
      }
    }
    return new Retraining(equal, differences(folder.resolve(Models.PROVENANCE)));
  }

  /** Returns whether every model came out with the same bytes. */
  public boolean isEqual() {
    return equal.values().stream().allMatch(same -> same);
  }

  private static boolean isSame(Path kept, RiskModel made) {
    if (!Files.exists(kept)) {
      return false;
    }
    SavedModel saved = RiskModelFile.read(kept);
    return RiskModelFile.toJson(saved.withModel(made)).equals(RiskModelFile.toJson(saved));
  }

  private static List<String> differences(Path provenance) {
    try {
      JsonNode then = JSON.readTree(provenance.toFile());
      List<String> out = new ArrayList<>();
      compare(out, "JDK", then.path("jdk").asText(), Runtime.version().toString());
      compare(out, "code", then.path("codeVersion").asText(), Provenances.CODE_VERSION);
      Provenances.libraries()
          .forEach(
              (name, now) ->
                  compare(out, name, then.path("libraries").path(name).asText("none"), now));
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + provenance, e);
    }
  }

  private static void compare(List<String> out, String what, String then, String now) {
    if (!then.equals(now)) {
      out.add("%s %s, trained with %s".formatted(what, now, then));
    }
  }
}
