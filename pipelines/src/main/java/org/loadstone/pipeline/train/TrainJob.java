package org.loadstone.pipeline.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.metric.Answer;
import org.loadstone.pipeline.job.Provenances;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Models;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.provenance.Provenance;
import org.loadstone.report.card.CardPage;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskModelFile;
import org.loadstone.risk.SavedModel;
import org.loadstone.risk.TrainingSnapshot;
import org.loadstone.risk.card.Card;
import org.loadstone.risk.card.CardJson;
import org.loadstone.risk.card.CardMarkdown;
import org.loadstone.risk.card.CardText;
import org.loadstone.risk.card.ModelCard;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.declared.DeclaredStudyJson;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.SampleSize;
import org.loadstone.risk.study.StudyResult;

/** Fits, evaluates and keeps the models of a study, with their card and training snapshot. */
public final class TrainJob {
  /**
   * What was trained.
   *
   * @param plan what was asked
   * @param result evaluations of all learners
   * @param id of the model, from all that it was made of
   * @param folder of the model
   */
  public record Trained(StudyPlan plan, StudyResult result, String id, Path folder) {
    /** Returns the path of the model card as a page. */
    public Path card() {
      return folder.resolve(Models.CARD_PAGE);
    }
  }

  private final StoreFolder folder;
  private final StudyPlan plan;
  private final Map<String, String> answers;

  public TrainJob(StoreFolder folder, StudyPlan plan) {
    this(folder, plan, Map.of());
  }

  private TrainJob(StoreFolder folder, StudyPlan plan, Map<String, String> answers) {
    this.folder = folder;
    this.plan = plan;
    this.answers = answers;
  }

  /** Returns this job with what the team says for the card, see {@link TeamAnswers}. */
  public TrainJob withAnswers(Map<String, String> byItem) {
    return new TrainJob(folder, plan, Map.copyOf(byItem));
  }

  /** Returns what this job is to do. */
  public StudyPlan plan() {
    return plan;
  }

  /**
   * Trains and puts the model in use.
   *
   * @param progress told each step as it begins
   * @throws GateClosed if the study refuses to go on with so few onsets
   * @throws org.loadstone.risk.study.LeakageFound if the data know the future
   */
  public Trained run(Consumer<String> progress) {
    Instant started = Instant.now();
    AuditRecord.requireClean(folder);
    requireOnsets();
    StudyResult result = RiskStudy.run(plan.table(), plan.settings(), progress);
    Provenance provenance =
        Provenances.of(
            folder,
            DeclaredStudyJson.of(plan.study()),
            plan.study().seed(),
            started,
            plan.source().hashes(),
            plan.source().versions());
    String id = id(result);
    try {
      folder.models().write(id, draft -> write(result, provenance, draft));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the model to " + folder.models().root(), e);
    }
    return new Trained(plan, result, id, folder.models().folder(id));
  }

  private void requireOnsets() {
    int onsets = plan.counts().onsets();
    Answer<SampleSize> size = SampleSize.of(plan.parameters(), plan.counts());
    if (plan.study().evaluation().refuseSmall()
        && size.find().map(needed -> onsets < needed.events()).orElse(true)) {
      throw new GateClosed(
          "Cannot train: %d onsets, a model of %d parameters needs %s; name fewer features, or set evaluation.sample_size_gate: warn"
              .formatted(
                  onsets,
                  plan.parameters(),
                  size.find().map(needed -> Long.toString(needed.events())).orElse("some")));
    }
  }

  private String id(StudyResult result) {
    return Hashes.sha256(
            String.join(" ", plan.study().hash(), result.tableHash(), Provenances.CODE_VERSION))
        .substring(0, 12);
  }

  private void write(StudyResult result, Provenance provenance, Path draft) throws IOException {
    for (Map.Entry<String, Answer<RiskModel>> entry : result.models().entrySet()) {
      Optional<RiskModel> model = entry.getValue().find();
      if (model.isPresent()) {
        RiskModelFile.write(
            saved(entry.getKey(), result, model.get()), file(draft, entry.getKey()));
      }
    }
    Files.copy(file(draft, scoring(result)), draft.resolve(Models.MODEL));
    TrainingSnapshot.write(plan.table(), draft.resolve(Models.SNAPSHOT));
    Card card = ModelCard.card(result, text(provenance));
    Files.writeString(draft.resolve(Models.CARD), CardMarkdown.of(card));
    Files.writeString(draft.resolve(Models.CARD_PAGE), CardPage.html(card));
    Files.writeString(draft.resolve(Models.CARD_JSON), CardJson.of(card) + "\n");
    Files.writeString(draft.resolve(Models.PROVENANCE), provenance.toJson() + "\n");
    Files.writeString(draft.resolve(Models.DECLARATION), DeclaredStudyJson.of(plan.study()) + "\n");
    StudyFile.write(plan, result, provenance, draft.resolve(Models.STUDY));
  }

  static Path file(Path folder, String learner) {
    return folder.resolve("learner-" + learner.replaceAll("[^A-Za-z0-9]+", "-") + ".json");
  }

  private SavedModel saved(String learner, StudyResult result, RiskModel model) {
    return new SavedModel(
        learner,
        result.settings().outcome(),
        result.settings().horizonDays(),
        result.tableHash(),
        plan.study().hash(),
        model);
  }

  /** Returns the learner that scores: the first of the study that could be fitted. */
  static String scoring(StudyResult result) {
    return result.scoring().orElse(Baselines.baseRate().name());
  }

  private CardText text(Provenance provenance) {
    return new CardText(
            "Risk of "
                + plan.outcome().words()
                + " within "
                + plan.outcome().horizonDays()
                + " days",
            "Supports the conversation of a multidisciplinary team about athletes who have been injured"
                + " before. It does not decide about training or availability.",
            plan.outcome().atRisk(),
            plan.outcome().event(),
            plan.flow(),
            List.of(
                "Associations in one cohort; another squad needs its own check first.",
                "Injuries before the first record are unknown to the features.",
                "Individual intervals carry the uncertainty of the coefficients only.",
                AuditRecord.sentence(folder)),
            provenance)
        .withPeriod(CohortFlow.period(plan.table()))
        .withAnswers(answers);
  }
}
