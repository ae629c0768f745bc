package org.loadstone.pipeline.job;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Sites;
import org.loadstone.injury.Episode;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.injury.Episodes;

/**
 * One athlete's log, with the injury episodes made of it.
 *
 * @param log entries, the episodes among them
 * @param episodes by onset
 * @param facts what holds for the whole store
 * @param marks imputations that touch all days, or empty
 */
record AthleteBook(AthleteLog log, List<Episode> episodes, Facts facts, Optional<String> marks) {
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
    List<Episode> episodes = Episodes.of(read.injuries(), read.complaints(), facts.rule);
    episodes.stream()
        .filter(episode -> counts(episode, facts))
        .forEach(episode -> read.log().add(entry(episode)));
    Optional<String> marks =
        read.isMembershipImputed() ? Optional.of("membership_imputed") : Optional.empty();
    return new AthleteBook(read.log(), episodes, facts, marks);
  }

  /** Where staff record injuries, athletes' complaints are no injuries of their own. */
  private static boolean counts(Episode episode, Facts facts) {
    return !facts.recorded || episode.origin() instanceof Episode.Origin.Recorded;
  }

  private static LogEntry.Injury entry(Episode episode) {
    Episode.Course course = episode.course();
    boolean reported = episode.origin() instanceof Episode.Origin.Reports;
    return new LogEntry.Injury(
        course.onset(),
        course.known(),
        Sites.code(episode.place().site(), episode.place().side()),
        episode.place().tissue(),
        course.returned().orElse(Integer.MAX_VALUE),
        course.returnKnown().orElse(Integer.MAX_VALUE),
        episode.relation().isRecurrence(),
        reported ? LogEntry.Injury.Basis.REPORTS : LogEntry.Injury.Basis.RECORDED);
  }
}
