package org.loadstone.pipeline.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.loadstone.feature.Feature;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.job.AtRiskFile;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Outcomes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.risk.Learner;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.SplitPlan;
import org.loadstone.risk.study.StudySettings;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;

/**
 * A declared study over a store, ready to run: its rows, and what will be done with them.
 *
 * @param study the declaration
 * @param outcome what is predicted
 * @param flow how the rows come about
 * @param table the rows: chosen features and those that baselines and subgroups look at
 * @param features names of the chosen features
 * @param settings what the study will do
 * @param source what the rows were taken from
 */
public record StudyPlan(
    DeclaredStudy study,
    OutcomeDefinition outcome,
    CohortFlow flow,
    RiskTable table,
    List<String> features,
    StudySettings settings,
    AtRiskFile.Stored source) {
  private static final List<String> ALL = names(BuildFeatures.SET.features());
  private static final List<String> OFFERED = names(BuildFeatures.OFFERED.features());

  private static List<String> names(List<Feature> features) {
    return features.stream().map(Feature::name).toList();
  }

  /**
   * Plans a study.
   *
   * @param store opened with Spark only where the rows have to be gathered first
   * @throws InputError if the store has no features, or the study asks for what it does not have
   */
  public static StudyPlan of(DeclaredStudy study, StoreFolder folder, Supplier<Store> store) {
    requireFeatures(folder);
    List<String> features = features(study);
    Set<String> needed = new LinkedHashSet<>(features);
    needed.addAll(AtRiskFile.judging());
    AtRiskFile.Stored source =
        AtRiskFile.find(folder, needed, study.outcome().scope())
            .orElseGet(() -> gathered(store.get(), needed, study.outcome().scope()));
    OutcomeDefinition outcome = outcome(study, source, folder);
    CohortFlow.Selected selected = selected(study, source);
    requireRows(selected, outcome);
    RiskTable table = selected.table().withFeatures(ALL.stream().filter(needed::contains).toList());
    StudySettings settings =
        StudySettings.of(
                outcome.name(),
                outcome.horizonDays(),
                study.seed(),
                study.evaluation(),
                LearnerCatalogue.of(study, features))
            .withOnsetUncertainty(study.outcome().onsetWindowDays());
    return new StudyPlan(study, outcome, selected.flow(), table, features, settings, source);
  }

  private static void requireFeatures(StoreFolder folder) {
    for (Table table : List.of(Labels.TABLE, BuildFeatures.FEATURES)) {
      if (!folder.seen().versions().containsKey(table.name())) {
        throw new InputError(
            "Cannot train on %s: it has no features yet; run loadstone features --store %s"
                .formatted(folder.root(), folder.root()));
      }
    }
  }

  static List<String> features(DeclaredStudy study) {
    try {
      return study.features().of(ALL, OFFERED);
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private static AtRiskFile.Stored gathered(Store store, Set<String> needed, Scope scope) {
    Set<String> all = new LinkedHashSet<>(AtRiskFile.usual());
    all.addAll(needed);
    return AtRiskFile.write(store, List.copyOf(all), scope);
  }

  private static OutcomeDefinition outcome(
      DeclaredStudy study, AtRiskFile.Stored source, StoreFolder folder) {
    String carried = Outcomes.kind(source.outcome());
    study
        .outcome()
        .kind()
        .filter(kind -> !kind.equals(carried))
        .ifPresent(
            kind -> {
              throw new InputError(
                  "Cannot study %s: the sources of %s carry %s; leave outcome.kind out or give that"
                      .formatted(kind, folder.root(), carried));
            });
    return Outcomes.ofKind(carried, study.outcome().horizonDays());
  }

  private static CohortFlow.Selected selected(DeclaredStudy study, AtRiskFile.Stored source) {
    List<String> unknown = new ArrayList<>(study.target().squads());
    RiskTable rows = source.days().features();
    for (int row = 0; row < rows.rows() && !unknown.isEmpty(); row++) {
      unknown.remove(rows.squad(row));
    }
    if (!unknown.isEmpty()) {
      throw new InputError(
          "Cannot study squad %s: no at-risk day is of it; check target.squads"
              .formatted(unknown.getFirst()));
    }
    return CohortFlow.select(source.days(), study, source.flow());
  }

  private static void requireRows(CohortFlow.Selected selected, OutcomeDefinition outcome) {
    if (selected.table().rows() > 0) {
      return;
    }
    String last =
        selected.flow().steps().stream()
            .filter(step -> step.out() > 0)
            .reduce((a, b) -> b)
            .map(step -> " The last %,d fell out: %s.".formatted(step.out(), step.why()))
            .orElse("");
    throw new InputError(
        "Cannot train: no at-risk day with a known outcome; the athletes need an injury, a return"
            + " and %d days after it.%s".formatted(outcome.horizonDays(), last));
  }

  /** Returns how many coefficients a linear model of the chosen features has, without intercept. */
  public int parameters() {
    return Preprocessing.fit(table.withFeatures(features), Preprocessing.Scaling.STANDARD)
        .terms()
        .size();
  }

  /** Returns the counts of all rows. */
  public Counts counts() {
    return Counts.of(table);
  }

  /** Returns how rows will be split. */
  public SplitPlan split() {
    return SplitPlan.of(table, settings);
  }

  /** Returns the learner that scores: the first of the study. */
  public Optional<Learner> scoring() {
    return settings.learners().stream().filter(learner -> !learner.isBaseline()).findFirst();
  }
}
