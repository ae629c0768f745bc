package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results of real data as a page in Markdown. */
final class ResultsPage {
  private static final String BEGIN =
      """
      # Results on real data

      What the [risk models](risk-models.md) find in public data, by the [study files](study-file.md) in
      `studies/`. The data are not part of this repository; with them in `public-data` this page is made
      anew by

      ```sh
      benchmarks/run results --data public-data --out docs/results.md
      ```

      Every figure is of athletes *and* days that no model had seen, on days at risk only. Intervals are
      95 % from 1,000 resamples of whole athletes; "not known" stands where the onsets in the test window
      are of fewer than 5 athletes. The naive column shows what a random split of rows would have claimed.

      ![AUC of each model with its interval against chance](images/results.svg)
      """;
  private static final String END =
      """
      ## Beside published figures

      | study | data and split | AUC |
      |---|---|---|
      %s| [Lövdal 2021](https://doi.org/10.1123/ijspp.2020-0518) | 74 runners, 7 years, bagged XGBoost, test athletes held out | 0.724 day, 0.678 week |
      | Carey 2018 | Australian football, two seasons train, the third tests | under 0.65; hamstring 0.76 |
      | Ruddy 2018 | hamstring, between years | 0.52 median |
      | Jauhiainen 2021 | 314 youth athletes | 0.65 |
      | Hecksteden 2023 | 88 players, 51 injuries | 0.61 cross-validated, 0.62 held out |
      | [Catterall 2026](https://arxiv.org/abs/2601.19479) | SoccerMon, 37 players of one team with GPS, 43 injuries, DeepHit | C 0.762 |
      | New York marathon cohort 2022 | 643 runners; all weeks / those not injured before | 0.87 / 0.67 |

      The rows do not compare like with like: cohort, outcome, horizon, days at risk and split differ. The
      last row shows persistence: most of its difference is injured athletes who stay injured. Catterall
      2026 counts other injuries of other players than the public injury table holds. Lövdal's protocol
      itself can be run on its data: see [Lövdal 2021](lovdal-2021.md).

      ## What may not be concluded

      - That load, wellness or asymmetry do not matter, or that they do: so few onsets can show neither.
      - That one learner beats another: no difference here has an interval that leaves out 0, or the
        onsets are of too few athletes to say.
      - Anything about a single athlete, another team, men, or another sport.
      - Anything about diagnosed injuries from SoccerMon, whose players report complaints, or about time
        to return from either source.
      - That an estimate below 0.5 ranks backwards: with the onsets of one or two athletes in the test
        window it says which athletes these were.
      - That changing what a model looks at would change what happens: all figures are associations.
      """;

  private static final String SHOWN_AS_COLUMN = "random-row split";

  private final List<RealStudy> studies;
  private final StringBuilder out = new StringBuilder();

  ResultsPage(List<RealStudy> studies) {
    this.studies = List.copyOf(studies);
  }

  String text() {
    out.append(BEGIN);
    line("");
    line("%s", summary());
    Map<RealSource, List<RealStudy>> bySource = new LinkedHashMap<>();
    studies.forEach(
        study -> bySource.computeIfAbsent(study.source(), s -> new ArrayList<>()).add(study));
    bySource.forEach(this::source);
    StringBuilder ours = new StringBuilder();
    studies.forEach(study -> ours.append(beside(study)));
    return out.append('\n').append(END.formatted(ours)).toString();
  }

  private String summary() {
    long nothing = saying("Nothing was found");
    long untested = saying("No onset in the test window");
    long better = saying("ranks athlete-days better than the best baseline");
    double naive =
        studies.stream()
            .flatMap(study -> study.learners().stream())
            .mapToDouble(learner -> learner.path("naive_auc").path("estimate").asDouble())
            .max()
            .orElse(0);
    return String.format(
        Locale.ROOT,
        "**In short:** of %d studies, %d found nothing that can be told from chance, %d had no onset to"
            + " test on, and in %d a model ranked better than the best baseline. A random split of the"
            + " same rows would have claimed an AUC of up to %.2f.",
        studies.size(),
        nothing,
        untested,
        better,
        naive);
  }

  private long saying(String words) {
    return studies.stream()
        .filter(study -> study.found().path("conclusions").toString().contains(words))
        .count();
  }

  private void source(RealSource source, List<RealStudy> own) {
    line("");
    line("## %s", source.title());
    line("");
    line("%s", source.about());
    line("");
    line("```sh");
    line(
        "./loadstone ingest --store %s --source public-data/%s %s",
        source.store(), source.folder(), String.join(" ", source.options()));
    line("./loadstone features --store %s", source.store());
    own.forEach(
        study ->
            line(
                "./loadstone train --store %s --config studies/%s.yaml",
                source.store(), study.name()));
    line("```");
    own.forEach(this::study);
  }

  private void study(RealStudy study) {
    JsonNode found = study.found();
    line("");
    line("### %s", found.path("outcome").asText().replace('_', ' '));
    line("");
    line(
        "%s. In the test window, from %s on: %s.",
        counts(found.path("all")), found.path("cut_day").asText(), counts(found.path("test")));
    line("");
    boolean known = RealStudy.canBeResampled(found.path("test"));
    line(
        "| learner | AUC | chance, athletes exchanged | calibration slope | log loss | naive AUC |");
    line("|---|---|---|---|---|---|");
    for (JsonNode learner : study.learners()) {
      learner(learner, known, found.path("test").path("rows").asInt());
    }
    line("");
    JsonNode probes = found.path("probes");
    heldOut("team", probes.path("learner").asText(), probes.path("squads_held_out"));
    heldOut("season", probes.path("learner").asText(), probes.path("seasons_held_out"));
    RealStudy.list(found.path("conclusions")).stream()
        .map(JsonNode::asText)
        .filter(sentence -> !sentence.contains(SHOWN_AS_COLUMN))
        .forEach(sentence -> line("- %s", sentence));
  }

  private void learner(JsonNode learner, boolean known, int rows) {
    if (learner.has("absent")) {
      line("| %s | %s |||||", learner.path("name").asText(), learner.path("absent").asText());
      return;
    }
    JsonNode metrics = learner.path("metrics");
    JsonNode chance = learner.path("chance").path("athletes_exchanged");
    line(
        "| %s | %s | %s | %s | %s | %s |",
        learner.path("name").asText(),
        RealStudy.shown(metrics.path("auc"), known),
        chance.has("low")
            ? "%.2f to %.2f"
                .formatted(chance.path("low").asDouble(), chance.path("high").asDouble())
            : "–",
        RealStudy.shown(metrics.path("calibration_slope"), known),
        metrics.path("log_loss").has("estimate")
            ? "%.4f".formatted(metrics.path("log_loss").path("estimate").asDouble())
                + (learner.path("rows").asInt() < rows ? ", of fewer rows" : "")
            : "–",
        learner.path("naive_auc").has("estimate")
            ? "%.2f".formatted(learner.path("naive_auc").path("estimate").asDouble())
            : "–");
  }

  private void heldOut(String what, String learner, JsonNode parts) {
    if (parts.isEmpty()) {
      return;
    }
    line("| %s held out, %s | onsets | athletes | AUC | calibration slope |", what, learner);
    line("|---|---|---|---|---|");
    for (JsonNode part : parts) {
      JsonNode counts = part.path("counts");
      JsonNode metrics = part.path("metrics");
      boolean known = RealStudy.canBeResampled(counts);
      line(
          "| %s | %d in %d | %d | %s | %s |",
          part.path("name").asText(),
          counts.path("onsets").asInt(),
          counts.path("athletes_with_event").asInt(),
          counts.path("athletes").asInt(),
          metrics.has("absent")
              ? metrics.path("absent").asText()
              : RealStudy.shown(metrics.path("auc"), known),
          RealStudy.shown(metrics.path("calibration_slope"), known));
    }
    line("");
  }

  private static String counts(JsonNode counts) {
    return String.format(
        Locale.ROOT,
        "%,d athlete-days of %d athletes, %d onsets in %d of them",
        counts.path("rows").asInt(),
        counts.path("athletes").asInt(),
        counts.path("onsets").asInt(),
        counts.path("athletes_with_event").asInt());
  }

  private static String beside(RealStudy study) {
    JsonNode found = study.found();
    boolean known = RealStudy.canBeResampled(found.path("test"));
    List<String> aucs = new ArrayList<>();
    for (JsonNode learner : study.drawn()) {
      aucs.add(
          learner.path("name").asText()
              + " "
              + RealStudy.shown(learner.path("metrics").path("auc"), known));
    }
    return "| here: %s | %s; athletes and later days held out | %s |%n"
        .formatted(
            found.path("outcome").asText().replace('_', ' '),
            study.source().title() + ", " + counts(found.path("all")).replaceFirst("^.*? of ", ""),
            aucs.isEmpty() ? "not known" : String.join("<br>", aucs));
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
