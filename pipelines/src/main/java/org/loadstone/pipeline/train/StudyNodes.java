package org.loadstone.pipeline.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.study.ChanceRange;
import org.loadstone.risk.study.Contrast;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.LearningCurve;
import org.loadstone.risk.study.Probes;
import org.loadstone.risk.study.Transport;

/** Parts of a study as JSON. */
final class StudyNodes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StudyNodes() {}

  static ObjectNode counts(Counts counts) {
    return JSON.createObjectNode()
        .put("rows", counts.rows())
        .put("events", counts.events())
        .put("onsets", counts.onsets())
        .put("athletes", counts.athletes())
        .put("athletes_with_event", counts.athletesWithEvent());
  }

  static ObjectNode interval(Answer<Interval> answer) {
    ObjectNode node = JSON.createObjectNode();
    answer.reason().ifPresent(why -> node.put("absent", why));
    answer
        .find()
        .ifPresent(
            interval ->
                node.put("estimate", interval.estimate())
                    .put("low", interval.low())
                    .put("high", interval.high()));
    return node;
  }

  static ObjectNode metrics(Map<RiskMetric, Answer<AthleteBootstrap.Result>> metrics) {
    ObjectNode node = JSON.createObjectNode();
    metrics.forEach(
        (metric, answer) ->
            node.set(
                metric.name().toLowerCase(Locale.ROOT),
                interval(answer.map(AthleteBootstrap.Result::interval))));
    return node;
  }

  static ObjectNode chance(Answer<ChanceRange> answer) {
    ObjectNode node = JSON.createObjectNode();
    answer.reason().ifPresent(why -> node.put("absent", why));
    answer
        .find()
        .ifPresent(
            chance -> {
              node.set("days_turned", interval(chance.timing()));
              node.set("athletes_exchanged", interval(chance.person()));
            });
    return node;
  }

  static ObjectNode contrast(Contrast contrast) {
    ObjectNode node = JSON.createObjectNode();
    node.put("learner", contrast.learner()).put("reference", contrast.reference());
    node.set("auc_difference", interval(contrast.auc().map(AthleteBootstrap.Result::interval)));
    return node;
  }

  static ObjectNode probes(Probes probes) {
    ObjectNode node = JSON.createObjectNode();
    node.put("learner", probes.learner());
    probes.squads().ifPresent(squads -> node.set("squads_held_out", parts(squads)));
    probes.seasons().ifPresent(seasons -> node.set("seasons_held_out", parts(seasons)));
    probes.curve().ifPresent(curve -> node.set("learning_curve", curve(curve)));
    return node;
  }

  private static ArrayNode parts(Transport transport) {
    ArrayNode nodes = JSON.createArrayNode();
    for (Transport.Part part : transport.parts()) {
      ObjectNode node = nodes.addObject().put("name", part.name());
      node.set("counts", counts(part.counts()));
      node.set("metrics", metricsOf(part.metrics()));
    }
    return nodes;
  }

  private static ArrayNode curve(LearningCurve curve) {
    ArrayNode nodes = JSON.createArrayNode();
    for (LearningCurve.Point point : curve.points()) {
      ObjectNode node = nodes.addObject().put("share", point.share()).put("onsets", point.onsets());
      node.set("metrics", metricsOf(point.metrics()));
    }
    return nodes;
  }

  private static ObjectNode metricsOf(
      Answer<Map<RiskMetric, Answer<AthleteBootstrap.Result>>> answer) {
    return switch (answer) {
      case Answer.Absent<Map<RiskMetric, Answer<AthleteBootstrap.Result>>>(String why) ->
          JSON.createObjectNode().put("absent", why);
      case Answer.Of<Map<RiskMetric, Answer<AthleteBootstrap.Result>>>(var known) -> metrics(known);
    };
  }
}
