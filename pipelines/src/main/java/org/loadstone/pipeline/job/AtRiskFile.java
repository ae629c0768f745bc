package org.loadstone.pipeline.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.store.Published;
import org.loadstone.pipeline.store.Replacement;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.risk.AtRiskDays;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingSnapshot;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;

/**
 * The athlete-days at risk of a store as one Arrow file beside its tables. Studies map it into
 * memory and start no Spark; it stands for the versions of the tables that it was made of.
 */
public final class AtRiskFile {
  private static final String TABLES = "loadstone.tables";
  private static final String HASHES = "loadstone.hashes";
  private static final String OUTCOME = "loadstone.outcome";
  private static final String FLOW = "loadstone.flow";
  private static final List<String> JUDGING =
      List.of(
          Baselines.PRIOR_INJURIES,
          Baselines.DAYS_SINCE_RETURN,
          Baselines.DAYS_SINCE_INJURY,
          Baselines.ACWR,
          "age",
          "female");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Table> MADE_OF =
      List.of(AthleteDays.TABLE, BuildFeatures.FEATURES, Labels.TABLE);

  /**
   * What the file holds.
   *
   * @param days the rows
   * @param outcome name of the outcome that the sources can carry, at the platform's horizon
   * @param flow steps that led to the days at risk
   * @param hashes content hash by table
   * @param versions version by table
   */
  public record Stored(
      AtRiskDays days,
      String outcome,
      List<CohortFlow.Step> flow,
      SortedMap<String, String> hashes,
      SortedMap<String, Long> versions) {}

  private AtRiskFile() {}

  /** Returns the features that every file holds: what a study is offered and what judges it. */
  public static List<String> usual() {
    Set<String> names = new LinkedHashSet<>();
    BuildFeatures.OFFERED.features().forEach(feature -> names.add(feature.name()));
    names.addAll(JUDGING);
    return List.copyOf(names);
  }

  /** Returns the features that baselines and subgroups look at. */
  public static List<String> judging() {
    return JUDGING;
  }

  /**
   * Reads the file; empty if there is none, it stands for other versions of the tables than those
   * published, or it lacks a feature.
   *
   * @param features names that are needed
   */
  public static Optional<Stored> find(
      StoreFolder folder, Collection<String> features, Scope scope) {
    Path file = folder.atRisk(scope);
    if (!Files.exists(file) || !isCurrent(folder.seen(), about(file))) {
      return Optional.empty();
    }
    TrainingSnapshot.Stored stored = TrainingSnapshot.readStored(file);
    return stored.table().features().containsAll(features)
        ? Optional.of(of(stored))
        : Optional.empty();
  }

  // A file that cannot be read is made again.
  private static Map<String, String> about(Path file) {
    try {
      return TrainingSnapshot.readAbout(file);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Map.of();
    }
  }

  private static boolean isCurrent(Published published, Map<String, String> about) {
    return about.containsKey(TABLES)
        && read(about.get(TABLES), new TypeReference<TreeMap<String, Long>>() {})
            .equals(versions(published));
  }

  private static SortedMap<String, Long> versions(Published published) {
    SortedMap<String, Long> versions = new TreeMap<>();
    for (Table table : MADE_OF) {
      Optional.ofNullable(published.versions().get(table.name()))
          .ifPresent(version -> versions.put(table.name(), version));
    }
    return versions;
  }

  private static Stored of(TrainingSnapshot.Stored stored) {
    Map<String, String> about = stored.about();
    return new Stored(
        AtRiskDays.of(stored.table()),
        about.get(OUTCOME),
        read(about.get(FLOW), new TypeReference<List<CohortFlow.Step>>() {}),
        read(about.get(HASHES), new TypeReference<TreeMap<String, String>>() {}),
        read(about.get(TABLES), new TypeReference<TreeMap<String, Long>>() {}));
  }

  /**
   * Gathers the rows and replaces the file.
   *
   * @param features names of the features to keep
   */
  public static Stored write(Store store, List<String> features, Scope scope) {
    RiskTable rows = new RiskTables(store).atRisk(labels(store, scope), features);
    requireFollowUp(store, rows);
    Map<String, String> about = new TreeMap<>();
    SortedMap<String, String> hashes = new TreeMap<>();
    MADE_OF.forEach(table -> hashes.put(table.name(), store.contentHash(table)));
    about.put(TABLES, text(versions(store.published())));
    about.put(HASHES, text(hashes));
    about.put(OUTCOME, outcome(store, scope));
    about.put(FLOW, text(flow(store, rows, scope)));
    try {
      Replacement.ofFile(
          store.folder().atRisk(scope), draft -> TrainingSnapshot.write(rows, about, draft));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + store.folder().atRisk(scope), e);
    }
    return of(new TrainingSnapshot.Stored(rows, about));
  }

  private static void requireFollowUp(Store store, RiskTable rows) {
    boolean[] known = rows.require(AtRiskDays.FOLLOW_UP.getFirst()).present();
    for (boolean is : known) {
      if (!is) {
        throw new InputError(
            "Cannot study %s: an earlier version labelled its days; run loadstone features --store %s"
                .formatted(store.folder().root(), store.folder().root()));
      }
    }
  }

  private static Dataset<Row> labels(Store store, Scope scope) {
    return scope == Scope.AGAIN
        ? store.read(Labels.TABLE)
        : AthleteBooks.of(store)
            .map(Labels.TABLE, new LabelRows(scope, BuildFeatures.HORIZON_DAYS));
  }

  private static String outcome(Store store, Scope scope) {
    if (scope == Scope.ANY) {
      return OutcomeDefinition.newEpisode(BuildFeatures.HORIZON_DAYS).name();
    }
    Row name = store.read(Labels.TABLE).selectExpr("max(outcome)").head();
    return name.isNullAt(0) ? "" : name.getString(0);
  }

  private static List<CohortFlow.Step> flow(Store store, RiskTable rows, Scope scope) {
    String injured = Baselines.PRIOR_INJURIES + " > 0";
    Row counts =
        store
            .read(BuildFeatures.FEATURES)
            .selectExpr(
                "count(*)",
                "count(distinct athlete_id)",
                "count_if(" + injured + ")",
                "count(distinct case when " + injured + " then athlete_id end)")
            .head();
    List<CohortFlow.Step> steps = new ArrayList<>();
    steps.add(new CohortFlow.Step("in a squad", "", 0, counts.getLong(0), counts.getLong(1)));
    if (scope == Scope.AGAIN) {
      steps.add(
          new CohortFlow.Step(
              "after a first injury",
              "no injury on record yet (%d episodes on record)"
                  .formatted(store.read(InjuryEpisodes.TABLE).count()),
              counts.getLong(0) - counts.getLong(2),
              counts.getLong(2),
              counts.getLong(3)));
    }
    steps.add(
        new CohortFlow.Step(
            "at risk",
            "not fully available, or known to be so only later",
            steps.getLast().days() - rows.rows(),
            rows.rows(),
            rows.athleteCount()));
    return List.copyOf(steps);
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write JSON: " + e.getMessage(), e);
    }
  }

  private static <T> T read(String text, TypeReference<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot read the days at risk: %s; run loadstone features again"
              .formatted(e.getMessage()),
          e);
    }
  }
}
