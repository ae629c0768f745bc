package org.loadstone.pipeline.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.BlendLearner;
import org.loadstone.risk.CalibratedLearner;
import org.loadstone.risk.ChosenFeatures;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RememberedLearner;
import org.loadstone.risk.TunedLearner;
import org.loadstone.risk.boost.HistogramBoosting;
import org.loadstone.risk.boost.HistogramSettings;
import org.loadstone.risk.declared.DeclaredOutcome;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.risk.declared.LearnerChoice;
import org.loadstone.risk.recurrent.RecurrentLearners;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.GradientSettings;
import org.loadstone.risk.smile.SmileLearners;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.yaml.YamlNode;

/** The learners that a study may name, and what can be set of each. */
public final class LearnerCatalogue {
  private static final String BLEND = "blend";
  private static final ForestSettings FOREST = ForestSettings.standard();

  /** A learner of given settings. */
  private record Kind(List<String> settings, Maker maker) {}

  private interface Maker {
    Learner of(SortedMap<String, Double> settings, Around around);
  }

  /** What a learner must know of the study. */
  private record Around(int horizonDays, List<String> features) {}

  private static final Around ANYWHERE = new Around(DeclaredOutcome.USUAL_HORIZON_DAYS, List.of());

  /**
   * Directions that the field knows: an earlier injury goes with more injuries (Hägglund 2006,
   * doi:10.1136/bjsm.2006.026609), and the risk of a recurrence falls with the time since the
   * return (Fuller 2006, doi:10.1136/bjsm.2005.025270, calls recurrences within two months early).
   */
  private static final Map<String, Integer> KNOWN_DIRECTIONS =
      Map.of("prior_injuries", 1, "same_site_prior", 1, "days_since_return", -1);

  private static final Map<String, Kind> KINDS = kinds();

  private static Map<String, Kind> kinds() {
    Map<String, Kind> all = new LinkedHashMap<>();
    put(all, (settings, around) -> SmileLearners.logistic(), "ridge logistic");
    for (Learner one : RecurrentLearners.all()) {
      put(all, (settings, around) -> recurrent(one.name(), around.horizonDays()), one.name());
    }
    put(
        all,
        (settings, around) -> forest(settings),
        "random forest",
        "trees",
        "depth",
        "leaf_rows",
        "tried_terms",
        "most_rows");
    put(
        all,
        (settings, around) -> gradient(settings),
        "gradient boosting",
        "trees",
        "depth",
        "leaf_rows",
        "rate");
    put(
        all,
        (settings, around) -> histogram(settings, around.features()),
        "histogram boosting",
        "rounds",
        "depth",
        "rate",
        "leaf_weight",
        "penalty",
        "monotone");
    return all;
  }

  private static void put(Map<String, Kind> all, Maker maker, String name, String... settings) {
    all.put(name, new Kind(List.of(settings), maker));
  }

  private LearnerCatalogue() {}

  /** Returns the names that a study may use. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(KINDS.keySet());
    names.add(BLEND);
    return names;
  }

  /** Returns the learners of a study that names none; the first of them scores. */
  static List<LearnerChoice> usual() {
    SortedMap<String, List<Double>> small = new TreeMap<>(Map.of("trees", List.of(60.0)));
    return List.of(LearnerChoice.of("ridge logistic"), new LearnerChoice("random forest", small));
  }

  /**
   * Returns the choice if there is such a learner with such settings.
   *
   * @throws InputError naming what is allowed
   */
  static LearnerChoice checked(YamlNode node, LearnerChoice choice) {
    if (!names().contains(choice.name())) {
      throw node.error(
          "no learner is named " + choice.name(),
          "did you mean %s? Allowed: %s"
              .formatted(Nearest.to(choice.name(), names()), String.join(", ", names())));
    }
    List<String> known =
        choice.name().equals(BLEND) ? List.of() : KINDS.get(choice.name()).settings();
    for (String key : choice.settings().keySet()) {
      if (!known.contains(key)) {
        throw node.error(
            "%s has no setting %s".formatted(choice.name(), key),
            known.isEmpty() ? "leave it out" : "use " + String.join(", ", known));
      }
    }
    if (!choice.name().equals(BLEND)) {
      tryAll(node, choice);
    }
    return choice;
  }

  private static void tryAll(YamlNode node, LearnerChoice choice) {
    try {
      choice
          .candidates()
          .forEach(settings -> KINDS.get(choice.name()).maker().of(settings, ANYWHERE));
    } catch (IllegalArgumentException e) {
      throw node.error(e.getMessage(), "mend " + choice);
    }
  }

  /**
   * Returns the baselines and the learners of a study in report order.
   *
   * @param features names of the features that the learners see
   */
  public static List<Learner> of(DeclaredStudy study, List<String> features) {
    EvaluationPlan plan = study.evaluation();
    List<Learner> all = new ArrayList<>(Baselines.all());
    List<Learner> members = new ArrayList<>();
    RememberedLearner.Memory memory = new RememberedLearner.Memory();
    boolean isBlended = study.learners().stream().anyMatch(one -> one.name().equals(BLEND));
    for (LearnerChoice choice : study.learners()) {
      if (!choice.name().equals(BLEND)) {
        Learner alone = tuned(choice, study, features);
        Learner tuned = isBlended ? new RememberedLearner(alone, memory) : alone;
        members.add(tuned);
        all.add(new ChosenFeatures(calibrated(tuned, plan), features));
      }
    }
    if (isBlended) {
      Learner blend = new BlendLearner(members, plan.innerFolds(), plan.calibrate());
      all.add(new ChosenFeatures(blend, features));
    }
    return List.copyOf(all);
  }

  private static Learner tuned(LearnerChoice choice, DeclaredStudy study, List<String> features) {
    EvaluationPlan plan = study.evaluation();
    Around around = new Around(study.outcome().horizonDays(), features);
    List<Learner> candidates =
        choice.candidates().stream()
            .map(settings -> KINDS.get(choice.name()).maker().of(settings, around))
            .toList();
    return candidates.size() == 1
        ? candidates.getFirst()
        : new TunedLearner(candidates, plan.innerFolds(), plan.tuningBudget());
  }

  private static Learner calibrated(Learner learner, EvaluationPlan plan) {
    return plan.calibrate() ? new CalibratedLearner(learner, plan.innerFolds()) : learner;
  }

  private static Learner recurrent(String name, int horizonDays) {
    return RecurrentLearners.all(horizonDays).stream()
        .filter(learner -> learner.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Learner forest(SortedMap<String, Double> settings) {
    return SmileLearners.forest(
        new ForestSettings(
            whole(settings, "trees", FOREST.trees()),
            whole(settings, "depth", FOREST.depth()),
            whole(settings, "leaf_rows", FOREST.leafRows()),
            whole(settings, "tried_terms", FOREST.triedTerms()),
            whole(settings, "most_rows", FOREST.mostRows())));
  }

  private static Learner gradient(SortedMap<String, Double> settings) {
    GradientSettings usual = GradientSettings.standard();
    return SmileLearners.boosting(
        new GradientSettings(
            whole(settings, "trees", usual.trees()),
            whole(settings, "depth", usual.depth()),
            whole(settings, "leaf_rows", usual.leafRows()),
            settings.getOrDefault("rate", usual.rate())));
  }

  private static Learner histogram(SortedMap<String, Double> settings, List<String> features) {
    HistogramSettings usual = HistogramSettings.standard();
    Map<String, Integer> signs = new TreeMap<>(KNOWN_DIRECTIONS);
    signs.keySet().retainAll(features);
    return new HistogramBoosting(
        new HistogramSettings(
            settings.containsKey("rounds") ? List.of(whole(settings, "rounds", 1)) : usual.rounds(),
            usual.folds(),
            whole(settings, "depth", usual.depth()),
            settings.getOrDefault("rate", usual.rate()),
            settings.getOrDefault("leaf_weight", usual.leafWeight()),
            settings.getOrDefault("penalty", usual.penalty()),
            settings.getOrDefault("monotone", 1.0) == 0 ? Map.of() : signs));
  }

  private static int whole(SortedMap<String, Double> settings, String key, int usual) {
    double value = settings.getOrDefault(key, (double) usual);
    if (value != Math.rint(value) || Math.abs(value) > 1e9) {
      throw new IllegalArgumentException(
          "Cannot set %s: %s; write a whole number".formatted(key, value));
    }
    return (int) value;
  }
}
