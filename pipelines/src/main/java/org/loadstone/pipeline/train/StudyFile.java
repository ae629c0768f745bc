package org.loadstone.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.CalibrationCurve;
import org.loadstone.metric.NetBenefit;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.study.AlertPerformance;
import org.loadstone.risk.study.RiskEvaluation;
import org.loadstone.risk.study.StudyResult;

/** The study of a training run as JSON: what reports and other tools read. */
final class StudyFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  static void write(StudyPlan study, StudyResult result, Provenance provenance, Path file)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("study", study.study().name());
    root.put("study_hash", study.study().hash());
    root.put("outcome", study.outcome().name());
    root.put("horizon_days", study.outcome().horizonDays());
    root.put("scoring", TrainJob.scoring(result));
    root.put("table_hash", result.tableHash());
    root.put("cut_day", LocalDate.ofEpochDay(result.plan().cutDay()).toString());
    root.put("embargo_days", result.plan().embargoDays());
    root.put("folds", result.settings().folds());
    root.set("all", StudyNodes.counts(result.all()));
    root.set("test", StudyNodes.counts(result.test()));
    root.set("flow", JSON.valueToTree(study.flow().steps()));
    ArrayNode learners = root.putArray("learners");
    result.evaluations().forEach((name, answer) -> learners.add(learner(result, name, answer)));
    ArrayNode contrasts = root.putArray("contrasts");
    result.contrasts().forEach(contrast -> contrasts.add(StudyNodes.contrast(contrast)));
    result.probes().ifPresent(probes -> root.set("probes", StudyNodes.probes(probes)));
    ArrayNode conclusions = root.putArray("conclusions");
    result.conclusions().forEach(conclusions::add);
    root.set("provenance", JSON.readTree(provenance.toJson()));
    Files.writeString(file, root.toPrettyString() + "\n");
  }

  static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  private static ObjectNode learner(
      StudyResult result, String name, Answer<RiskEvaluation> answer) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", name);
    answer.reason().ifPresent(why -> node.put("absent", why));
    answer
        .find()
        .ifPresent(
            evaluation -> {
              node.put("rows", evaluation.counts().rows());
              node.set("metrics", StudyNodes.metrics(evaluation.metrics()));
              node.set("chance", StudyNodes.chance(evaluation.chance()));
              evaluation.groups().find().ifPresent(curve -> node.set("calibration", curve(curve)));
              ArrayNode benefit = node.putArray("net_benefit");
              evaluation.netBenefit().forEach(at -> benefit.add(netBenefit(at)));
              node.set("alerts", alerts(evaluation.alerts()));
            });
    Answer<AthleteBootstrap.Result> naive = result.naiveAuc().get(name);
    if (naive != null) {
      node.set("naive_auc", StudyNodes.interval(naive.map(AthleteBootstrap.Result::interval)));
    }
    return node;
  }

  private static ObjectNode alerts(Answer<AlertPerformance> answer) {
    ObjectNode node = JSON.createObjectNode();
    answer.reason().ifPresent(why -> node.put("absent", why));
    answer
        .find()
        .ifPresent(
            alerts -> {
              node.put("budget_per_athlete_week", alerts.budget());
              node.put("threshold", alerts.threshold());
              node.put("athlete_weeks", alerts.athleteWeeks());
              node.put("alerts", alerts.alerts());
              node.put("onsets", alerts.onsets());
              node.set("precision", StudyNodes.interval(alerts.precision().map(r -> r.interval())));
              node.set("found", StudyNodes.interval(alerts.found().map(r -> r.interval())));
              node.set("lead_days", JSON.valueToTree(alerts.leadDays()));
            });
    return node;
  }

  private static ArrayNode curve(CalibrationCurve curve) {
    ArrayNode groups = JSON.createArrayNode();
    for (CalibrationCurve.Group group : curve.groups()) {
      groups.add(
          JSON.createObjectNode()
              .put("rows", group.rows())
              .put("athletes", group.athletes())
              .put("predicted", group.meanRisk())
              .put("observed", group.observed().estimate())
              .put("low", group.observed().low())
              .put("high", group.observed().high()));
    }
    return groups;
  }

  private static ObjectNode netBenefit(NetBenefit at) {
    return JSON.createObjectNode()
        .put("threshold", at.threshold())
        .put("model", at.model())
        .put("alert_all", at.alertAll())
        .put("alerts", at.alerts())
        .put("hits", at.hits());
  }

  private StudyFile() {}
}
