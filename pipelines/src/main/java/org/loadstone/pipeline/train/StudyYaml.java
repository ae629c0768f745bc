package org.loadstone.pipeline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.loadstone.risk.declared.DeclaredOutcome;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.risk.declared.FeatureChoice;
import org.loadstone.risk.declared.LearnerChoice;
import org.loadstone.risk.declared.TargetCohort;
import org.loadstone.source.InputError;
import org.loadstone.source.yaml.YamlNode;

/**
 * Study files: YAML, or the JSON that is kept with a model. Every key may be left out; {@code
 * docs/study-file.md} lists them all with what they mean then.
 */
public final class StudyYaml {
  private static final EvaluationPlan PLAN = EvaluationPlan.USUAL;

  /** The study of a run without a study file. */
  public static final DeclaredStudy USUAL = of("usual", "study: usual");

  private final YamlNode root;

  private StudyYaml(YamlNode root) {
    this.root = root;
  }

  /**
   * Reads a study file.
   *
   * @throws InputError naming line, key and what is allowed
   */
  public static DeclaredStudy read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new InputError(
          "Cannot read study %s: no such file, or it is no UTF-8 text; give a YAML file"
              .formatted(file),
          e);
    }
  }

  /**
   * Reads the text of a study file.
   *
   * @param name shown in errors
   */
  public static DeclaredStudy of(String name, String text) {
    YamlNode root = YamlNode.of("study", name, text);
    root.allow(
        "study",
        "target",
        "outcome",
        "time_at_risk",
        "features",
        "learners",
        "splits",
        "tuning",
        "calibration",
        "alerts",
        "evaluation",
        "seed");
    StudyYaml yaml = new StudyYaml(root);
    try {
      return yaml.study();
    } catch (IllegalArgumentException e) {
      throw new InputError("Cannot read study %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private DeclaredStudy study() {
    return new DeclaredStudy(
        root.require("study").text(),
        root.find("target").map(StudyYaml::target).orElse(TargetCohort.ALL),
        outcome(),
        root.find("features").map(StudyYaml::features).orElse(FeatureChoice.OFFERED),
        root.find("learners").map(StudyYaml::learners).orElseGet(LearnerCatalogue::usual),
        plan(),
        root.find("seed").map(node -> (long) node.whole()).orElse(1L));
  }

  private static TargetCohort target(YamlNode node) {
    node.allow("squads", "from", "to", "washout_days");
    return new TargetCohort(
        node.texts("squads"),
        node.find("from").map(StudyYaml::date),
        node.find("to").map(StudyYaml::date),
        whole(Optional.of(node), "washout_days", 0));
  }

  private DeclaredOutcome outcome() {
    Optional<YamlNode> node = root.find("outcome");
    node.ifPresent(n -> n.allow("kind", "onset_window_days", "competing"));
    Optional<YamlNode> time = root.find("time_at_risk");
    time.ifPresent(n -> n.allow("days"));
    return new DeclaredOutcome(
        node.flatMap(n -> n.find("kind"))
            .map(
                n ->
                    oneOf(
                        n,
                        "recurrence",
                        "recurrence_return_imputed",
                        "site_re_report",
                        DeclaredOutcome.NEW_EPISODE)),
        whole(time, "days", DeclaredOutcome.USUAL_HORIZON_DAYS),
        whole(node, "onset_window_days", 3),
        node.flatMap(n -> n.find("competing"))
            .map(n -> oneOf(n, "no_event", "left_out"))
            .map(text -> DeclaredOutcome.Competing.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(DeclaredOutcome.Competing.NO_EVENT));
  }

  private static FeatureChoice features(YamlNode node) {
    node.allow("include", "exclude");
    return new FeatureChoice(node.texts("include"), node.texts("exclude"));
  }

  /**
   * Reads learners by name, each with its settings or without.
   *
   * @throws InputError naming line and what is allowed
   */
  public static List<LearnerChoice> learners(YamlNode node) {
    List<LearnerChoice> all = new ArrayList<>();
    for (YamlNode one : node.elements()) {
      all.add(
          LearnerCatalogue.checked(
              one, one.isText() ? LearnerChoice.of(one.text()) : learner(one)));
    }
    return all;
  }

  private static LearnerChoice learner(YamlNode node) {
    SortedMap<String, List<Double>> settings = new TreeMap<>();
    node.members(Function.identity())
        .forEach(
            (key, value) -> {
              if (!key.equals("name")) {
                settings.put(key, numbers(value));
              }
            });
    return new LearnerChoice(node.require("name").text(), settings);
  }

  private EvaluationPlan plan() {
    Optional<YamlNode> splits = root.find("splits");
    splits.ifPresent(n -> n.allow("folds", "test_share", "test_from", "season_begins"));
    Optional<YamlNode> tuning = root.find("tuning");
    tuning.ifPresent(n -> n.allow("inner_folds", "budget"));
    Optional<YamlNode> alerts = root.find("alerts");
    alerts.ifPresent(n -> n.allow("per_athlete_week"));
    Optional<YamlNode> figures = root.find("evaluation");
    figures.ifPresent(
        n ->
            n.allow(
                "bootstrap",
                "level",
                "chance_draws",
                "thresholds",
                "learning_curve",
                "carry_over",
                "sample_size_gate"));
    return new EvaluationPlan(
        whole(splits, "folds", PLAN.folds()),
        number(splits, "test_share", PLAN.testShare()),
        splits
            .flatMap(n -> n.find("season_begins"))
            .map(StudyYaml::monthDay)
            .orElse(PLAN.seasonBegins()),
        whole(tuning, "inner_folds", PLAN.innerFolds()),
        whole(tuning, "budget", PLAN.tuningBudget()),
        root.find("calibration").map(n -> oneOf(n, "best", "none").equals("best")).orElse(true),
        number(alerts, "per_athlete_week", PLAN.alertsPerAthleteWeek()),
        whole(figures, "bootstrap", PLAN.bootstrap()),
        number(figures, "level", PLAN.level()),
        whole(figures, "chance_draws", PLAN.chanceDraws()),
        numbers(figures, "thresholds", PLAN.thresholds()),
        numbers(figures, "learning_curve", PLAN.learningCurve()),
        figures.map(n -> !n.has("carry_over") || n.isTrue("carry_over")).orElse(PLAN.carryOver()),
        splits.flatMap(n -> n.find("test_from")).map(StudyYaml::date),
        figures
            .flatMap(n -> n.find("sample_size_gate"))
            .map(n -> oneOf(n, "warn", "refuse").equals("refuse"))
            .orElse(PLAN.refuseSmall()));
  }

  private static String oneOf(YamlNode node, String... allowed) {
    if (!List.of(allowed).contains(node.text())) {
      throw node.error(node.text() + " is not known", "write " + String.join(" or ", allowed));
    }
    return node.text();
  }

  private static LocalDate date(YamlNode node) {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeParseException e) {
      throw node.error(node.text() + " is no day", "write like 2025-07-01");
    }
  }

  private static MonthDay monthDay(YamlNode node) {
    try {
      return MonthDay.parse("--" + node.text().replaceFirst("^--", "").replaceFirst("^-", ""));
    } catch (DateTimeParseException e) {
      throw node.error(node.text() + " is no day of the year", "write month and day like 07-01");
    }
  }

  private static int whole(Optional<YamlNode> node, String key, int usual) {
    return node.flatMap(n -> n.find(key)).map(YamlNode::whole).orElse(usual);
  }

  private static double number(Optional<YamlNode> node, String key, double usual) {
    return node.flatMap(n -> n.find(key)).map(YamlNode::number).orElse(usual);
  }

  private static List<Double> numbers(Optional<YamlNode> node, String key, List<Double> usual) {
    return node.flatMap(n -> n.find(key)).map(StudyYaml::numbers).orElse(usual);
  }

  private static List<Double> numbers(YamlNode node) {
    return node.isText()
        ? List.of(node.number())
        : node.elements().stream().map(YamlNode::number).toList();
  }
}
