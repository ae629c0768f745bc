package org.loadstone.risk.declared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A declared study as JSON with sorted keys, the keys of a study file, every default written out: a
 * study file that says less and means the same has the same text and hash.
 */
public final class DeclaredStudyJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DeclaredStudyJson() {}

  /** Returns the study as one line of JSON, which is a study file itself. */
  public static String of(DeclaredStudy study) {
    Map<String, Object> out = new TreeMap<>();
    out.put("study", study.name());
    out.put("target", target(study.target()));
    out.put("outcome", outcome(study.outcome()));
    out.put("time_at_risk", Map.of("days", study.outcome().horizonDays()));
    out.put("features", features(study.features()));
    out.put("learners", study.learners().stream().map(DeclaredStudyJson::learner).toList());
    EvaluationPlan plan = study.evaluation();
    out.put("splits", splits(plan));
    out.put("tuning", sorted("inner_folds", plan.innerFolds(), "budget", plan.tuningBudget()));
    out.put("calibration", plan.calibrate() ? "best" : "none");
    out.put("alerts", Map.of("per_athlete_week", plan.alertsPerAthleteWeek()));
    out.put("evaluation", evaluation(plan));
    out.put("seed", study.seed());
    try {
      return JSON.writeValueAsString(out);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write study: " + e.getMessage(), e);
    }
  }

  static String hash(DeclaredStudy study) {
    try {
      byte[] text = of(study).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash study: no SHA-256; use a standard JDK", e);
    }
  }

  private static Map<String, Object> target(TargetCohort target) {
    Map<String, Object> out = sorted("washout_days", target.washoutDays());
    put(out, "squads", target.squads());
    target.from().map(LocalDate::toString).ifPresent(day -> out.put("from", day));
    target.to().map(LocalDate::toString).ifPresent(day -> out.put("to", day));
    return out;
  }

  private static Map<String, Object> outcome(DeclaredOutcome outcome) {
    Map<String, Object> out =
        sorted(
            "onset_window_days",
            outcome.onsetWindowDays(),
            "competing",
            outcome.competing().name().toLowerCase(Locale.ROOT));
    outcome.kind().ifPresent(kind -> out.put("kind", kind));
    return out;
  }

  private static Map<String, Object> features(FeatureChoice features) {
    Map<String, Object> out = new TreeMap<>();
    put(out, "include", features.include());
    put(out, "exclude", features.exclude());
    return out;
  }

  private static Object learner(LearnerChoice choice) {
    Map<String, Object> out = new TreeMap<>(choice.settings());
    out.put("name", choice.name());
    return out;
  }

  private static Map<String, Object> splits(EvaluationPlan plan) {
    Map<String, Object> out =
        sorted(
            "folds",
            plan.folds(),
            "test_share",
            plan.testShare(),
            "season_begins",
            plan.seasonBegins().toString().substring(2));
    plan.testFrom().ifPresent(day -> out.put("test_from", day.toString()));
    return out;
  }

  private static Map<String, Object> evaluation(EvaluationPlan plan) {
    Map<String, Object> out =
        sorted(
            "bootstrap", plan.bootstrap(), "level", plan.level(), "carry_over", plan.carryOver());
    out.put("chance_draws", plan.chanceDraws());
    out.put("thresholds", plan.thresholds());
    out.put("learning_curve", plan.learningCurve());
    out.put("sample_size_gate", plan.refuseSmall() ? "refuse" : "warn");
    return out;
  }

  private static void put(Map<String, Object> out, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      out.put(key, texts);
    }
  }

  private static Map<String, Object> sorted(Object... pairs) {
    Map<String, Object> out = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      out.put((String) pairs[i], pairs[i + 1]);
    }
    return out;
  }
}
