package org.loadstone.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The subjective part of SoccerMon as it is published (Midoglu 2024,
 * doi:10.1038/s41597-024-03386-x): sessions as JSON by player, wellness as one wide CSV an item,
 * complaints, illness and game performance as CSV, dates as dd.mm.yyyy without a time of day.
 */
final class SoccerMon implements SourceFormat {
  static final String SESSIONS = "training-load/session.json";
  static final String INJURIES = "injury/injury.csv";
  static final String ILLNESSES = "illness/illness.csv";
  static final String GAMES = "game-performance/game-performance.csv";
  static final List<String> WELLNESS =
      Stream.of(
              "fatigue",
              "mood",
              "readiness",
              "sleep_duration",
              "sleep_quality",
              "soreness",
              "stress")
          .map(item -> "wellness/" + item + ".csv")
          .toList();

  @Override
  public String name() {
    return "soccermon";
  }

  @Override
  public boolean matches(Path folder) {
    return Files.isRegularFile(base(folder).resolve(SESSIONS));
  }

  @Override
  public List<SourcePart> parts(Path folder) {
    Path base = base(folder);
    Stream.concat(Stream.of(SESSIONS, INJURIES, ILLNESSES, GAMES), WELLNESS.stream())
        .map(base::resolve)
        .filter(file -> !Files.isRegularFile(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new InputError(
                  "Cannot read SoccerMon: %s is missing; give the unpacked folder with its subfolders"
                      .formatted(file));
            });
    WELLNESS.forEach(file -> CsvFiles.header(base.resolve(file)));
    return List.of(
        part("athlete", base, new SoccerMonPeople.Players(), WELLNESS),
        part("membership", base, new SoccerMonPeople.Stays(), everyone()),
        part("training_session", base, new SoccerMonEvents.Sessions(), List.of(SESSIONS)),
        part("wellness", base, new SoccerMonWellness(), WELLNESS),
        part("injury_report", base, new SoccerMonEvents.Complaints(), List.of(INJURIES)),
        part("illness", base, new SoccerMonEvents.IllnessReports(), List.of(ILLNESSES)),
        part("match", base, new SoccerMonEvents.Games(), List.of(GAMES)));
  }

  private static List<String> everyone() {
    return Stream.concat(Stream.of(SESSIONS, INJURIES), WELLNESS.stream()).toList();
  }

  private static SourcePart part(
      String table, Path base, SourcePart.Layout layout, List<String> files) {
    return new SourcePart(
        table,
        files.getFirst(),
        files.stream().map(file -> base.resolve(file).toAbsolutePath().toString()).toList(),
        layout);
  }

  private static Path base(Path folder) {
    Path inner = folder.resolve("subjective");
    return Files.isDirectory(inner) ? inner : folder;
  }
}
