package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;

/** Evaluates learners by {@link SplitPlan}, compares them, and refits them to all labelled rows. */
public final class RiskStudy {
  private static final int NAIVE_PARTS = 3;

  private final RiskTable table;
  private final StudySettings settings;
  private final SplitPlan plan;

  private RiskStudy(RiskTable table, StudySettings settings) {
    this.table = table;
    this.settings = settings;
    this.plan = SplitPlan.of(table, settings);
  }

  /**
   * Returns what the study found. Too few events are no error: what cannot be fitted or stated is
   * absent with its reason, and the conclusions say what can be concluded.
   *
   * @throws IllegalArgumentException if the table has no labels or no rows
   */
  public static StudyResult run(RiskTable table, StudySettings settings) {
    if (!table.isLabelled() || table.rows() == 0) {
      throw new IllegalArgumentException(
          "Cannot study risk: %d rows%s; give labelled athlete-days"
              .formatted(table.rows(), table.isLabelled() ? "" : " without labels"));
    }
    return new RiskStudy(table, settings).run();
  }

  private StudyResult run() {
    Map<String, Answer<RiskEvaluation.WithDraws>> evaluated = new LinkedHashMap<>();
    Map<String, Answer<AthleteBootstrap.Result>> naive = new LinkedHashMap<>();
    Map<String, Answer<RiskModel>> models = new LinkedHashMap<>();
    for (Learner learner : settings.learners()) {
      evaluated.put(learner.name(), evaluate(learner));
      naive.put(learner.name(), naiveAuc(learner));
      models.put(learner.name(), learner.fit(table, settings.seed()));
    }
    Map<String, Answer<RiskEvaluation>> evaluations = new LinkedHashMap<>();
    evaluated.forEach(
        (name, answer) -> evaluations.put(name, answer.map(RiskEvaluation.WithDraws::evaluation)));
    StudyResult result =
        new StudyResult(
            settings,
            table.contentHash(),
            table.features(),
            Counts.of(table),
            Counts.of(table.subset(testRows())),
            plan,
            evaluations,
            naive,
            contrasts(evaluated),
            models,
            List.of());
    return result.withConclusions(Conclusions.of(result));
  }

  private Answer<RiskEvaluation.WithDraws> evaluate(Learner learner) {
    List<Predictions> parts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (SplitPlan.Fold fold : plan.folds()) {
      Answer<RiskModel> model = learner.fit(table.subset(fold.train()), settings.seed());
      switch (model) {
        case Answer.Of<RiskModel>(RiskModel fitted) -> parts.add(predict(fitted, fold));
        case Answer.Absent<RiskModel>(String why) ->
            notes.add("fold %d left out: %s".formatted(fold.number() + 1, why));
      }
    }
    if (parts.isEmpty()) {
      return Answer.absent(String.join("; ", notes));
    }
    return Answer.of(
        RiskEvaluation.of(
            learner.name(),
            table,
            Predictions.pooled(parts),
            settings.bootstrap(),
            settings.thresholds(),
            notes));
  }

  private Predictions predict(RiskModel model, SplitPlan.Fold fold) {
    int[] number = new int[fold.test().length];
    Arrays.fill(number, fold.number());
    return new Predictions(fold.test(), model.risks(table.subset(fold.test())), number);
  }

  // Leaks on purpose: rows of one athlete, days apart, on both sides.
  private Answer<AthleteBootstrap.Result> naiveAuc(Learner learner) {
    int[] part =
        IntStream.range(0, table.rows())
            .map(
                row ->
                    (int)
                        Long.remainderUnsigned(
                            AthleteFolds.hash(
                                table.athleteId(row),
                                AthleteFolds.mix(settings.seed() + table.day(row))),
                            NAIVE_PARTS))
            .toArray();
    int[] held = AthleteFolds.rows(part, p -> p == 0);
    RiskTable training = table.subset(AthleteFolds.rows(part, p -> p != 0));
    return switch (learner.fit(training, settings.seed())) {
      case Answer.Absent<RiskModel>(String why) -> Answer.absent(why);
      case Answer.Of<RiskModel>(RiskModel model) -> {
        Predictions p =
            new Predictions(held, model.risks(table.subset(held)), new int[held.length]);
        AthleteBootstrap bootstrap = settings.bootstrap();
        var draws = bootstrap.draw(p.sample(table), p.athletes(table), Set.of(RiskMetric.AUC));
        yield bootstrap.intervals(draws).get(RiskMetric.AUC);
      }
    };
  }

  private List<Contrast> contrasts(Map<String, Answer<RiskEvaluation.WithDraws>> evaluated) {
    List<RiskEvaluation.WithDraws> baselines = new ArrayList<>();
    List<RiskEvaluation.WithDraws> models = new ArrayList<>();
    for (Learner learner : settings.learners()) {
      evaluated
          .get(learner.name())
          .find()
          .filter(e -> e.evaluation().metric(RiskMetric.AUC).find().isPresent())
          .ifPresent((learner.isBaseline() ? baselines : models)::add);
    }
    return baselines.stream()
        .max(Comparator.comparingDouble(RiskStudy::auc))
        .map(best -> models.stream().map(model -> contrast(model, best)).toList())
        .orElse(List.of());
  }

  private Contrast contrast(RiskEvaluation.WithDraws model, RiskEvaluation.WithDraws reference) {
    RiskEvaluation a = model.evaluation();
    RiskEvaluation b = reference.evaluation();
    boolean sameRows = Arrays.equals(a.predictions().rows(), b.predictions().rows());
    return new Contrast(
        a.learner(),
        b.learner(),
        sameRows
            ? settings.bootstrap().difference(model.draws(), reference.draws(), RiskMetric.AUC)
            : Answer.absent("the two were evaluated on different rows"));
  }

  private static double auc(RiskEvaluation.WithDraws e) {
    return e.evaluation().metric(RiskMetric.AUC).require().interval().estimate();
  }

  private int[] testRows() {
    return plan.folds().stream().flatMapToInt(f -> Arrays.stream(f.test())).toArray();
  }
}
