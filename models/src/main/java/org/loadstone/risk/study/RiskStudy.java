package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.declared.EvaluationPlan;

/** Evaluates learners by {@link SplitPlan}, compares them, and refits them to all labelled rows. */
public final class RiskStudy {
  private static final int NAIVE_PARTS = 3;

  private final RiskTable table;
  private final StudySettings settings;
  private final SplitPlan plan;
  private final Consumer<String> progress;

  private RiskStudy(RiskTable table, StudySettings settings, Consumer<String> progress) {
    this.table = table;
    this.settings = settings;
    this.progress = progress;
    this.plan = SplitPlan.of(table, settings);
  }

  /**
   * Returns what the study found. Too few events are no error: what cannot be fitted or stated is
   * absent with its reason, and the conclusions say what can be concluded.
   *
   * @throws IllegalArgumentException if the table has no labels or no rows
   * @throws LeakageFound if the data know the future
   */
  public static StudyResult run(RiskTable table, StudySettings settings) {
    return run(table, settings, step -> {});
  }

  /** As {@link #run(RiskTable, StudySettings)}; {@code progress} is told each step as it begins. */
  public static StudyResult run(
      RiskTable table, StudySettings settings, Consumer<String> progress) {
    if (!table.isLabelled() || table.rows() == 0) {
      throw new IllegalArgumentException(
          "Cannot study risk: %d rows%s; give labelled athlete-days"
              .formatted(table.rows(), table.isLabelled() ? "" : " without labels"));
    }
    return new RiskStudy(table, settings, progress).run();
  }

  private StudyResult run() {
    LeakageAudit audit = LeakageAudit.of(table);
    audit.requireClean();
    Map<String, Answer<RiskEvaluation.WithDraws>> evaluated = new LinkedHashMap<>();
    Map<String, Answer<AthleteBootstrap.Result>> naive = new LinkedHashMap<>();
    Map<String, Answer<RiskModel>> models = new LinkedHashMap<>();
    for (Learner learner : settings.learners()) {
      progress.accept(learner.name());
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
            audit,
            probes(models, evaluations),
            List.of());
    return result.withConclusions(Conclusions.of(result));
  }

  private Optional<Probes> probes(
      Map<String, Answer<RiskModel>> models, Map<String, Answer<RiskEvaluation>> evaluations) {
    return settings.learners().stream()
        .filter(learner -> !learner.isBaseline())
        .filter(learner -> models.get(learner.name()).find().isPresent())
        .findFirst()
        .map(
            learner ->
                probes(
                    learner,
                    models.get(learner.name()).require(),
                    evaluations.get(learner.name())));
  }

  private Probes probes(Learner learner, RiskModel model, Answer<RiskEvaluation> evaluation) {
    EvaluationPlan asked = settings.plan();
    double[] shares = asked.learningCurve().stream().mapToDouble(Double::doubleValue).toArray();
    if (shares.length > 0 || asked.carryOver()) {
      progress.accept("more about " + learner.name());
    }
    Counts all = Counts.of(table);
    return new Probes(
        learner.name(),
        shares.length == 0 ? Optional.empty() : Optional.of(curve(learner, shares, evaluation)),
        asked.carryOver()
            ? Optional.of(Transport.bySquad(table, learner, settings))
            : Optional.empty(),
        asked.carryOver()
            ? Optional.of(Transport.bySeason(table, learner, settings, asked.seasonBegins()))
            : Optional.empty(),
        SampleSize.of(model.candidates(), all));
  }

  // All athletes are what was evaluated already.
  private LearningCurve curve(Learner learner, double[] shares, Answer<RiskEvaluation> evaluation) {
    double[] some = Arrays.stream(shares).filter(share -> share < 1).toArray();
    LearningCurve curve = LearningCurve.of(table, learner, plan, settings, some);
    return some.length == shares.length
        ? curve
        : evaluation.find().map(all -> curve.withAll(table, plan, all)).orElse(curve);
  }

  private Answer<RiskEvaluation.WithDraws> evaluate(Learner learner) {
    List<Answer<Predictions>> parts =
        plan.folds().parallelStream().map(fold -> predictions(learner, fold)).toList();
    List<String> notes = parts.stream().flatMap(part -> part.reason().stream()).toList();
    List<Predictions> known = parts.stream().flatMap(part -> part.find().stream()).toList();
    return known.isEmpty()
        ? Answer.absent(String.join("; ", notes))
        : Answer.of(
            RiskEvaluation.of(learner.name(), table, Predictions.pooled(known), settings, notes));
  }

  private Answer<Predictions> predictions(Learner learner, SplitPlan.Fold fold) {
    return switch (learner.fit(table.subset(fold.train()), settings.seed())) {
      case Answer.Of<RiskModel>(RiskModel fitted) -> Answer.of(predict(fitted, fold));
      case Answer.Absent<RiskModel>(String why) ->
          Answer.absent("fold %d left out: %s".formatted(fold.number() + 1, why));
    };
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
