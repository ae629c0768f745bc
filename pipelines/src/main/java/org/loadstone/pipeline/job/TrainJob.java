package org.loadstone.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.metric.Answer;
import org.loadstone.pipeline.store.Replacement;
import org.loadstone.pipeline.store.Store;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskModelFile;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SavedModel;
import org.loadstone.risk.TrainingSnapshot;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.SmileLearners;
import org.loadstone.risk.study.CardText;
import org.loadstone.risk.study.ModelCard;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.StudyResult;
import org.loadstone.risk.study.StudySettings;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;

/** Fits, evaluates and keeps risk models, with their card and training snapshot. */
public final class TrainJob {
  /** The file of the model that scores: exact reasons need a linear one. */
  public static final String MODEL = "model.json";

  /** The file of the evaluations. */
  public static final String STUDY = "study.json";

  private static final String SNAPSHOT = "training.arrow";
  private static final String CARD = "card.md";

  /**
   * What was trained.
   *
   * @param result evaluations of all learners
   * @param outcome what is predicted
   * @param card path of the model card
   */
  public record Trained(StudyResult result, OutcomeDefinition outcome, Path card) {}

  private final Store store;
  private final long seed;

  public TrainJob(Store store, long seed) {
    this.store = store;
    this.seed = seed;
  }

  /**
   * Trains.
   *
   * @throws InputError if features were never built or no at-risk day has a known outcome
   */
  public Trained run() {
    Instant started = Instant.now();
    OutcomeDefinition outcome = outcome();
    RiskTable table = new RiskTables(store).training();
    if (table.rows() == 0) {
      throw new InputError(
          "Cannot train: no at-risk day with a known outcome; the athletes need an injury, a return"
              + " and %d days after it".formatted(outcome.horizonDays()));
    }
    StudyResult result = RiskStudy.run(table, settings(outcome));
    Provenance provenance =
        Provenances.of(
            store,
            result.settings().toString(),
            seed,
            started,
            BuildFeatures.FEATURES,
            Labels.TABLE);
    write(result, table, outcome, provenance);
    return new Trained(result, outcome, store.folder().model().resolve(CARD));
  }

  private OutcomeDefinition outcome() {
    if (!store.has(Labels.TABLE) || !store.has(BuildFeatures.FEATURES)) {
      throw new InputError(
          "Cannot train on %s: it has no features yet; run loadstone features --store %s"
              .formatted(store.folder().root(), store.folder().root()));
    }
    Row name =
        store
            .read(Labels.TABLE)
            .selectExpr("max(outcome)", "count_if(label = 'event' and onset_date is null)")
            .head();
    if (name.isNullAt(0)) {
      throw new InputError(
          "Cannot train: no athlete was ever at risk of a repeat injury; more seasons are needed");
    }
    if (name.getLong(1) > 0) {
      throw new InputError(
          "Cannot train on %s: %d events have no onset, an earlier version labelled them; run"
                  .formatted(store.folder().root(), name.getLong(1))
              + " loadstone features --store %s".formatted(store.folder().root()));
    }
    return Outcomes.named(name.getString(0), BuildFeatures.HORIZON_DAYS);
  }

  private StudySettings settings(OutcomeDefinition outcome) {
    List<Learner> learners = SmileLearners.standard(ForestSettings.standard().withTrees(60));
    return StudySettings.of(outcome.name(), outcome.horizonDays(), seed, learners)
        .withOnsetUncertainty(outcome.onsetUncertaintyDays());
  }

  private void write(
      StudyResult result, RiskTable table, OutcomeDefinition outcome, Provenance provenance) {
    Path place = store.folder().model();
    try {
      Replacement.ofFolder(place, folder -> write(result, table, outcome, provenance, folder));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the model to " + place, e);
    }
  }

  private void write(
      StudyResult result,
      RiskTable table,
      OutcomeDefinition outcome,
      Provenance provenance,
      Path folder)
      throws IOException {
    for (Map.Entry<String, Answer<RiskModel>> entry : result.models().entrySet()) {
      Optional<RiskModel> model = entry.getValue().find();
      if (model.isPresent()) {
        RiskModelFile.write(
            saved(entry.getKey(), result, model.get()), file(folder, entry.getKey()));
      }
    }
    Files.copy(file(folder, scoring(result)), folder.resolve(MODEL));
    TrainingSnapshot.write(table, folder.resolve(SNAPSHOT));
    Files.writeString(folder.resolve(CARD), ModelCard.of(result, text(outcome, provenance)));
    Files.writeString(folder.resolve("provenance.json"), provenance.toJson() + "\n");
    StudyFile.write(result, outcome, provenance, folder.resolve(STUDY));
  }

  private static Path file(Path folder, String learner) {
    return folder.resolve("learner-" + learner.replaceAll("[^A-Za-z0-9]+", "-") + ".json");
  }

  private static SavedModel saved(String learner, StudyResult result, RiskModel model) {
    return new SavedModel(
        learner,
        result.settings().outcome(),
        result.settings().horizonDays(),
        result.tableHash(),
        model);
  }

  /** Returns the learner that scores: the logistic one where it could be fitted. */
  static String scoring(StudyResult result) {
    String logistic = SmileLearners.logistic().name();
    return result.models().get(logistic).find().isPresent()
        ? logistic
        : Baselines.baseRate().name();
  }

  private CardText text(OutcomeDefinition outcome, Provenance provenance) {
    Map<String, Long> flow = new LinkedHashMap<>();
    Row labels =
        store
            .read(Labels.TABLE)
            .selectExpr(
                "count(*)",
                "count_if(label = 'censored')",
                "count_if(label <> 'censored')",
                "count_if(label = 'competing')",
                "count_if(label = 'event')",
                "count(distinct athlete_id, onset_date)")
            .head();
    flow.put("athlete-days with features", store.read(BuildFeatures.FEATURES).count());
    flow.put("injury episodes", store.read(InjuryEpisodes.TABLE).count());
    flow.put("athlete-days at risk", labels.getLong(0));
    flow.put("of these with follow-up ended early (left out)", labels.getLong(1));
    flow.put("athlete-days with a known outcome", labels.getLong(2));
    flow.put("of these followed first by another injury", labels.getLong(3));
    flow.put("of these followed by the outcome", labels.getLong(4));
    flow.put("onsets that these lead up to", labels.getLong(5));
    return new CardText(
        "Risk of " + outcome.words() + " within " + outcome.horizonDays() + " days",
        "Supports the conversation of a multidisciplinary team about athletes who have been injured"
            + " before. It does not decide about training or availability.",
        outcome.atRisk(),
        outcome.event(),
        flow,
        List.of(
            "Associations in one cohort; another squad needs its own check first.",
            "Injuries before the first record are unknown to the features.",
            "Individual intervals carry the uncertainty of the coefficients only."),
        provenance);
  }
}
