package org.loadstone.risk.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;

/**
 * Everything that a study found, learners in the order of the settings.
 *
 * @param settings what was asked for
 * @param tableHash content hash of the table
 * @param features feature names of the table
 * @param all counts of all labelled rows
 * @param test counts of the test window
 * @param plan how rows were split
 * @param evaluations by learner name; absent with the reason where no fold could be fitted
 * @param naiveAuc by learner name: AUC on a random third of rows, which leaks athletes and
 *     neighbouring days; only to show the gap
 * @param contrasts models against the best baseline
 * @param models by learner name: refitted to all labelled rows; the evaluations describe the
 *     procedure that made them, not these very models
 * @param audit what the data were searched for
 * @param probes more about the learner that scores; empty without one
 * @param conclusions sentences in plain English
 */
public record StudyResult(
    StudySettings settings,
    String tableHash,
    List<String> features,
    Counts all,
    Counts test,
    SplitPlan plan,
    Map<String, Answer<RiskEvaluation>> evaluations,
    Map<String, Answer<AthleteBootstrap.Result>> naiveAuc,
    List<Contrast> contrasts,
    Map<String, Answer<RiskModel>> models,
    LeakageAudit audit,
    Optional<Probes> probes,
    List<String> conclusions) {
  /** Copies the collections, keeping their order. */
  public StudyResult {
    features = List.copyOf(features);
    evaluations = Collections.unmodifiableMap(new LinkedHashMap<>(evaluations));
    naiveAuc = Collections.unmodifiableMap(new LinkedHashMap<>(naiveAuc));
    contrasts = List.copyOf(contrasts);
    models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    conclusions = List.copyOf(conclusions);
  }

  /** Returns the learner whose model scores: the first that is no baseline and could be fitted. */
  public Optional<String> scoring() {
    return settings.learners().stream()
        .filter(learner -> !learner.isBaseline())
        .map(Learner::name)
        .filter(name -> models.get(name).find().isPresent())
        .findFirst();
  }

  /** Returns the evaluation of a learner, empty if unknown or absent. */
  public Optional<RiskEvaluation> find(String learner) {
    return Optional.ofNullable(evaluations.get(learner)).flatMap(Answer::find);
  }

  /** Returns this result with its conclusions drawn. */
  StudyResult withConclusions(List<String> sentences) {
    return new StudyResult(
        settings,
        tableHash,
        features,
        all,
        test,
        plan,
        evaluations,
        naiveAuc,
        contrasts,
        models,
        audit,
        probes,
        sentences);
  }
}
