package org.loadstone.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.job.Outcomes;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.pipeline.store.Models;
import org.loadstone.pipeline.store.Store;
import org.loadstone.report.CohortReport;
import org.loadstone.report.Frame;
import org.loadstone.report.Outcome;
import org.loadstone.report.Panel;
import org.loadstone.report.Part;
import org.loadstone.report.ReportPage;
import org.loadstone.report.Review;
import org.loadstone.report.Roster;
import org.loadstone.report.WatchItem;
import org.loadstone.source.InputError;

/** Fills the cohort risk report of a day from a store. */
public final class ReportJob {
  /** The number of steps that {@link #run} tells its listener of. */
  public static final int STEPS = 5;

  private static final int BETWEEN_REPORTS = 7;
  private static final int CANDIDATES = 60;
  private static final String SUMMARY = "summary.json";
  private static final String INGEST = "ingest.json";

  /**
   * What was written.
   *
   * @param page path of the page
   * @param data path of its data
   * @param day day of the report
   * @param athletes athletes in the report
   * @param watched those on the watch list
   */
  public record Written(Path page, Path data, LocalDate day, int athletes, int watched) {}

  private final Store store;
  private final Runnable step;

  /** Makes a job that calls {@code step} after each finished step. */
  public ReportJob(Store store, Runnable step) {
    this.store = store;
    this.step = step;
  }

  /** Returns a job that tells nobody of its steps. */
  public static ReportJob of(Store store) {
    return new ReportJob(store, () -> {});
  }

  /**
   * Writes {@code index.html} and {@code report.json} into {@code out}.
   *
   * @throws InputError if the store has no features, or no squad day on the day asked for
   */
  public Written run(ReportSettings settings, Path out) {
    RosterNames names = RosterNames.of(settings.roster());
    LocalDate last = lastDay();
    LocalDate day = settings.day().orElse(last);
    Instant started = Instant.now();
    Nights nights = Nights.of(store);
    StoreRows rows = new StoreRows(store, nights, day);
    Optional<JsonNode> study = JsonFiles.find(store.folder().model().resolve(Models.STUDY));
    OutcomeDefinition outcome = outcome(study, rows);
    Map<String, List<EpisodeRow>> episodes = rows.episodes();
    SquadToday squad = squad(rows, nights, day, outcome, episodes);
    Roster roster = roster(squad, episodes, names, settings.rules());
    step.run();
    CohortReport report =
        new CohortReport(
            new Frame(squad.squads(), day, shown(outcome), previous(squad, day)),
            squad.outlook(),
            roster,
            review(study, outcome, day, last),
            ReportProvenance.of(store, day, started, settings.rules().version()));
    step.run();
    Path page = ReportPage.write(report, out);
    return new Written(
        page,
        out.resolve("report.json"),
        day,
        roster.athletes().size(),
        roster.watchList().value().map(List::size).orElse(0));
  }

  private LocalDate lastDay() {
    if (!store.has(BuildFeatures.FEATURES)) {
      throw new InputError(
          "Cannot report on %s: it has no features yet; run loadstone features --store %s"
              .formatted(store.folder().root(), store.folder().root()));
    }
    return new ScoreJob(store)
        .lastDay()
        .or(() -> StoreRows.lastSquadDay(store))
        .orElseThrow(
            () -> new InputError("Cannot report: no athlete has a squad day; ingest memberships"));
  }

  private static OutcomeDefinition outcome(Optional<JsonNode> study, StoreRows rows) {
    String name = study.map(node -> node.path("outcome").asText()).orElseGet(rows::outcomeName);
    int days =
        study
            .map(node -> node.path("horizon_days").asInt(BuildFeatures.HORIZON_DAYS))
            .orElse(BuildFeatures.HORIZON_DAYS);
    return Outcomes.ofKind(Outcomes.kind(name), days);
  }

  private static Outcome shown(OutcomeDefinition outcome) {
    return isSiteReport(outcome)
        ? Outcome.siteReReport(outcome.horizonDays())
        : new Outcome(
            outcome.name(),
            outcome.words(),
            outcome.plural(),
            outcome.definition(),
            outcome.horizonDays());
  }

  private static boolean isSiteReport(OutcomeDefinition outcome) {
    return outcome.name().startsWith("site_re_report");
  }

  private SquadToday squad(
      StoreRows rows,
      Nights nights,
      LocalDate day,
      OutcomeDefinition outcome,
      Map<String, List<EpisodeRow>> episodes) {
    List<SquadDay> days = rows.squadDays(Panels.LOAD_DAYS);
    if (days.stream().noneMatch(d -> d.day() == day.toEpochDay())) {
      throw new InputError(
          "Cannot report on %s: no athlete has a squad day; take a day within the records"
              .formatted(day));
    }
    List<Tally> tallies = rows.tallies(outcome);
    step.run();
    boolean hasModel = Files.exists(store.folder().model().resolve(Models.MODEL));
    Optional<List<ScoreJob.Score>> scores =
        hasModel ? Optional.of(scores(nights, day)) : Optional.empty();
    Map<String, Double> before = new HashMap<>();
    if (hasModel) {
      scores(nights, day.minusDays(BETWEEN_REPORTS))
          .forEach(score -> before.put(score.athlete(), score.risk()));
    }
    step.run();
    return new SquadToday((int) day.toEpochDay(), days, tallies, scores, before, episodes.keySet());
  }

  private List<ScoreJob.Score> scores(Nights nights, LocalDate day) {
    return new ScoreJob(store).withReasons(CANDIDATES).of(nights, day).athletes();
  }

  private static Optional<LocalDate> previous(SquadToday squad, LocalDate day) {
    return squad.before().isEmpty()
        ? Optional.empty()
        : Optional.of(day.minusDays(BETWEEN_REPORTS));
  }

  private Roster roster(
      SquadToday squad,
      Map<String, List<EpisodeRow>> episodes,
      RosterNames names,
      AdjustmentRules rules) {
    if (squad.scores().isEmpty()) {
      return without(squad, names, "No model was trained; run loadstone train.");
    }
    List<ScoreJob.Score> scores = squad.scores().get();
    if (scores.stream().allMatch(score -> score.reasons().isEmpty())) {
      return without(
          squad, names, "The model in use gives everyone the base rate, so it ranks nobody.");
    }
    List<ScoreJob.Score> chosen = WatchList.chosen(scores, squad.usualRisk());
    List<String> ids = chosen.stream().map(ScoreJob.Score::athlete).toList();
    Map<String, History> histories =
        History.all(store, squad.day(), squad.days(), ids, episodes, step);
    List<WatchItem> items = new ArrayList<>();
    List<Panel> panels = new ArrayList<>();
    for (ScoreJob.Score score : chosen) {
      items.add(WatchList.item(score, histories.get(score.athlete()), rules));
      panels.add(Panels.of(histories.get(score.athlete())));
    }
    return new Roster(squad.athletes(names), Part.of(items), panels);
  }

  private static Roster without(SquadToday squad, RosterNames names, String why) {
    return new Roster(squad.athletes(names), Part.absent(why), List.of());
  }

  private Review review(
      Optional<JsonNode> study, OutcomeDefinition outcome, LocalDate day, LocalDate last) {
    return new Review(
        isSiteReport(outcome)
            ? Part.absent(
                "The simulation counts diagnosed injuries; this store has athletes' reports only.")
            : PolicyPart.of(JsonFiles.find(store.folder().simulation().resolve(SUMMARY))),
        ModelPart.of(study, day, last),
        QualityPart.of(JsonFiles.find(store.folder().record().resolve(INGEST))));
  }
}
