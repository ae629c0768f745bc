package org.loadstone.pipeline.job;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.Version;
import org.loadstone.injury.Episode;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.injury.Episodes;
import org.loadstone.injury.InjuryVersions;

/**
 * One athlete's log, with the injury episodes made of it.
 *
 * @param log entries, the versions of the episodes among them
 * @param episodes by onset, as they are known at last
 * @param facts what holds for the whole store
 * @param marks imputations that touch all days, or empty
 * @param state stored state of the folds, or empty
 */
record AthleteBook(
    AthleteLog log,
    List<Episode> episodes,
    Facts facts,
    Optional<String> marks,
    Optional<String> state) {
  /**
   * What holds for the whole store.
   *
   * @param lastDay last day with anything recorded, days since 1970-01-01
   * @param rule how reports become episodes
   * @param recorded whether staff record injuries; otherwise reports are all there is
   */
  record Facts(int lastDay, EpisodeRule rule, boolean recorded) implements Serializable {}

  /** Returns the book of rows that all belong to {@code athlete}. */
  static AthleteBook of(String athlete, Iterable<Row> rows, Facts facts) {
    LogReader read = LogReader.read(athlete, rows, facts.lastDay);
    // Where staff record injuries, athletes' complaints are no injuries of their own.
    InjuryVersions.of(read.injuries(), facts.recorded ? List.of() : read.complaints(), facts.rule)
        .forEach(version -> read.log().addUntil(version.content(), version.superseded()));
    List<Episode> episodes =
        Episodes.of(
            InjuryVersions.standing(read.injuries(), Version.NEVER),
            InjuryVersions.standing(read.complaints(), Version.NEVER),
            facts.rule);
    Optional<String> marks =
        read.isMembershipImputed() ? Optional.of("membership_imputed") : Optional.empty();
    return new AthleteBook(read.log(), episodes, facts, marks, read.state());
  }
}
