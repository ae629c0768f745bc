package org.loadstone.simulation.generate;

import java.io.IOException;
import java.nio.file.Path;
import org.loadstone.random.Draws;
import org.loadstone.schema.table.SeasonPhases;
import org.loadstone.simulation.engine.EngineParameters;
import org.loadstone.simulation.engine.Twin;
import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.LoadPolicy;
import org.loadstone.simulation.policy.Planned;
import org.loadstone.simulation.policy.ReturnStages;
import org.loadstone.simulation.policy.SymptomLimits;

/**
 * Generates a cohort of squads over seasons: raw files in {@code raw/}, the truth behind them in
 * {@code truth/}. The same settings give the same bytes on any machine.
 *
 * <p>Coaches plan by the calendar of their squad, ease off when an athlete reports pain, and give
 * two short stages after a return; the body answers by the twin, so injuries and recurrences are
 * consequences and not draws from a table.
 */
public final class CohortGenerator {
  private static final LoadPolicy COACH =
      new Planned()
          .gatedBySymptoms(new SymptomLimits(4, 7, 9, 0.6))
          .stagedAfterReturn(ReturnStages.staged(2, 0.6, 0.8));

  private final GeneratorSettings settings;
  private final EngineParameters parameters;
  private final Twin twin;

  private CohortGenerator(GeneratorSettings settings, EngineParameters parameters) {
    this.settings = settings;
    this.parameters = parameters;
    this.twin = Twin.of(parameters);
  }

  /** Returns a generator with the shipped constants of the twin. */
  public static CohortGenerator of(GeneratorSettings settings) {
    return new CohortGenerator(settings, EngineParameters.standard());
  }

  /** Returns this generator with other constants of the twin. */
  public CohortGenerator withParameters(EngineParameters others) {
    return new CohortGenerator(settings, others);
  }

  /**
   * Writes the cohort below a folder, replacing files of the same names.
   *
   * @return where the raw files and the truth lie, and how much there is
   */
  public GeneratedCohort write(Path folder) throws IOException {
    Path raw = folder.resolve("raw");
    Path truthFolder = folder.resolve("truth");
    Draws root = Draws.of(settings.seed());
    Dirt dirt = new Dirt(root, settings.dirtiness().rate());
    int[] injuries = new int[2];
    try (RawTables tables = new RawTables(raw, dirt);
        TruthLog truth = new TruthLog(truthFolder, twin)) {
      phases(tables.of(SeasonPhases.TABLE));
      for (int number = 0; number < settings.athletes(); number++) {
        Member member = Member.draw(number, settings, parameters, root);
        if (member.from() < settings.endDay()) {
          follow(member, root, tables, truth, injuries);
        }
      }
      truth.parameters(parameters);
      truth.dirty(dirt);
    }
    return new GeneratedCohort(raw, truthFolder, settings.athletes(), injuries[0], injuries[1]);
  }

  private void follow(Member member, Draws root, RawTables tables, TruthLog truth, int[] injuries) {
    TwinState state = new TwinState();
    Draws draws = root.athlete(member.id()).replicate(0);
    Today today = new Today(member, draws, state);
    PersonLog person = new PersonLog(tables, settings);
    SessionLog sessions = new SessionLog(tables);
    ReportLog reports = new ReportLog(tables);
    TestLog tests = new TestLog(tables);
    MedicalLog medical = new MedicalLog(tables, truth);
    person.write(today);
    truth.athlete(member);
    twin.start(state, member.traits(), draws);
    for (int day = member.from(); day <= member.to(); day++) {
      today.begin(day, settings.firstDay());
      twin.dawn(state, day, draws);
      today.ill = medical.isIll(today);
      today.answers = ReportLog.answers(today);
      person.plan(today);
      reports.write(today);
      tests.write(today);
      medical.morning(today);
      Session session = session(today);
      double done =
          twin.train(state, day, draws, session.loadAu(), session.hours(), session.kind());
      sessions.write(today, session, done);
      if (state.injuredSpot() >= 0) {
        medical.injured(today, session);
        injuries[0]++;
        injuries[1] += state.injuryIsRecurrence() ? 1 : 0;
      }
      truth.day(today);
    }
  }

  private static Session session(Today today) {
    return today.ill
        ? Session.NONE
        : Session.of(today, COACH.prescribe(new CoachMorning(today)).loadAu());
  }

  private void phases(RawTable table) {
    for (Squad squad : Squad.values()) {
      int weeks = settings.seasons() * Squad.SEASON_WEEKS;
      int from = squad.joinsInWeek();
      for (int week = from + 1; week <= weeks; week++) {
        if (week == weeks || changes(squad, week)) {
          phase(table, squad, from, week);
          from = week;
        }
      }
    }
  }

  private static boolean changes(Squad squad, int week) {
    int now = week % Squad.SEASON_WEEKS;
    int before = (week - 1) % Squad.SEASON_WEEKS;
    return now == 0 || squad.phase(now) != squad.phase(before);
  }

  private void phase(RawTable table, Squad squad, int fromWeek, int toWeek) {
    int season = settings.start().getYear() + fromWeek / Squad.SEASON_WEEKS;
    table
        .set(SeasonPhases.SQUAD, squad.code())
        .set(SeasonPhases.SEASON, season + "/" + (season + 1))
        .set(SeasonPhases.PHASE, squad.phase(fromWeek % Squad.SEASON_WEEKS).code())
        .day(SeasonPhases.FROM, settings.firstDay() + 7 * fromWeek)
        .day(SeasonPhases.TO, settings.firstDay() + 7 * toWeek - 1)
        .knownAt(settings.firstDay() + 7 * fromWeek, 0)
        .write();
  }
}
