package org.loadstone.pipeline.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.pipeline.train.LearnerCatalogue;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.declared.DeclaredOutcome;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.risk.declared.FeatureChoice;
import org.loadstone.risk.declared.TargetCohort;
import org.loadstone.risk.study.RiskEvaluation;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.SplitPlan;
import org.loadstone.risk.study.StudyResult;
import org.loadstone.risk.study.StudySettings;

/**
 * The honest variant: unseen athletes on later days, features as the file has them, the natural
 * share of events, calibrated learners beside baselines.
 *
 * <p>Beside the features of the file stands the number of the athlete's events on earlier rows, for
 * the baseline that asks for it; learners do not see it.
 */
final class HonestForward {
  static final int HORIZON_DAYS = 1;
  private static final String OUTCOME = "injury on the next day";

  private final RiskTable table;
  private final StudySettings settings;
  private final List<String> untold;

  private HonestForward(RiskTable table, StudySettings settings, List<String> untold) {
    this.table = table;
    this.settings = settings;
    this.untold = untold;
  }

  static HonestForward of(PublishedStudy study, RiskTable table) {
    RiskTable known = withPrior(table);
    Map<Boolean, List<Learner>> byTold =
        learners(study, table.features()).stream()
            .collect(Collectors.partitioningBy(one -> isTold(one, known, study.seed())));
    StudySettings settings =
        StudySettings.of(
                OUTCOME, HORIZON_DAYS, study.seed(), study.honest().plan(), byTold.get(true))
            .withOnsetUncertainty(study.honest().embargoDays() - HORIZON_DAYS)
            .withBootstrap(study.bootstrap());
    return new HonestForward(
        known, settings, byTold.get(false).stream().map(Learner::name).toList());
  }

  // A baseline whose column no such file has would only fill the page with its absence.
  private static boolean isTold(Learner learner, RiskTable table, long seed) {
    return !learner.isBaseline() || learner.fit(table, seed).find().isPresent();
  }

  /** Returns all baselines, and learners, which see these features. */
  static List<Learner> learners(PublishedStudy study, List<String> features) {
    DeclaredStudy declared =
        new DeclaredStudy(
            study.name(),
            TargetCohort.ALL,
            new DeclaredOutcome(
                Optional.empty(), HORIZON_DAYS, 0, DeclaredOutcome.Competing.NO_EVENT),
            FeatureChoice.OFFERED,
            study.honest().learners(),
            study.honest().plan(),
            study.seed());
    return LearnerCatalogue.of(declared, features);
  }

  /**
   * Tests the athletes of the protocol on their rows in the test window, by models of the other
   * athletes' rows before it.
   */
  PublishedResult.Forward sameAthletes(Set<String> held, Consumer<String> progress) {
    int cut = SplitPlan.cutDay(table, settings.testShare());
    int embargo = settings.embargoDays();
    RiskTable train =
        rows(row -> !held.contains(table.athleteId(row)) && table.day(row) + embargo < cut);
    RiskTable test = rows(row -> held.contains(table.athleteId(row)) && table.day(row) >= cut);
    Map<String, Answer<RiskEvaluation>> all = new LinkedHashMap<>();
    for (Learner learner : settings.learners()) {
      all.put(learner.name(), evaluation(learner, train, test));
      progress.accept(learner.name());
    }
    return new PublishedResult.Forward(cut, all, untold);
  }

  private Answer<RiskEvaluation> evaluation(Learner learner, RiskTable train, RiskTable test) {
    if (test.rows() == 0) {
      return Answer.absent("the test athletes have no row in the test window");
    }
    return switch (learner.fit(train, settings.seed())) {
      case Answer.Absent<RiskModel>(String why) -> Answer.absent(why);
      case Answer.Of<RiskModel>(RiskModel model) ->
          Answer.of(RiskEvaluation.of(learner.name(), model, train, test, settings));
    };
  }

  /** Tests every athlete once, in folds. */
  StudyResult everyAthlete(Consumer<String> progress) {
    return RiskStudy.run(table, settings, progress);
  }

  private RiskTable rows(IntPredicate kept) {
    return table.subset(IntStream.range(0, table.rows()).filter(kept).toArray());
  }

  // Rows of an athlete stand together, days ascending; an event is known on every later row.
  private static RiskTable withPrior(RiskTable table) {
    if (table.find(Baselines.PRIOR_INJURIES).isPresent()) {
      return table;
    }
    double[] prior = new double[table.rows()];
    boolean[] present = new boolean[table.rows()];
    for (int row = 0; row < prior.length; row++) {
      boolean isSame = row > 0 && table.athleteCodes()[row] == table.athleteCodes()[row - 1];
      prior[row] = isSame ? prior[row - 1] + table.label(row - 1) : 0;
      present[row] = true;
    }
    List<FeatureColumn> columns = new ArrayList<>(table.columns());
    columns.add(new FeatureColumn(Baselines.PRIOR_INJURIES, prior, present));
    return table.withColumns(columns);
  }
}
