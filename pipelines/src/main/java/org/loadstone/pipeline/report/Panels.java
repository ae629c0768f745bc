package org.loadstone.pipeline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.chart.Decimal;
import org.loadstone.day.LimbTest;
import org.loadstone.feature.LimbFeatures.LimbAsymmetry;
import org.loadstone.feature.LimbFeatures.Reading;
import org.loadstone.report.Dated;
import org.loadstone.report.Panel;
import org.loadstone.report.Part;

/** The panel of one athlete from what was read of them. */
final class Panels {
  static final int LOAD_DAYS = 180;
  private static final int WELLNESS_DAYS = 60;
  private static final String ACUTE = "srpe_mean_7d";
  private static final String CHRONIC = "srpe_mean_28d";

  private final History history;

  private Panels(History history) {
    this.history = history;
  }

  static Panel of(History history) {
    Panels panels = new Panels(history);
    return new Panel(
        history.athlete(),
        panels.load(),
        panels.asymmetries(),
        panels.wellness(),
        panels.injuries(),
        panels.criteria());
  }

  private Part<Panel.Load> load() {
    List<Panel.LoadDay> days = new ArrayList<>();
    for (SquadDay day : history.days()) {
      Map<String, Double> known = history.features().getOrDefault(day.day(), Map.of());
      day.load()
          .ifPresent(
              load ->
                  days.add(
                      new Panel.LoadDay(
                          date(day.day()),
                          load,
                          Optional.ofNullable(known.get(ACUTE)),
                          Optional.ofNullable(known.get(CHRONIC)))));
    }
    return days.isEmpty()
        ? Part.absent("No day of the last %d has a known session load.".formatted(LOAD_DAYS))
        : Part.of(new Panel.Load("session load", "AU", "7-day mean", "28-day mean", days));
  }

  private Part<List<Panel.Asymmetry>> asymmetries() {
    List<Panel.Asymmetry> all =
        Arrays.stream(LimbTest.values()).flatMap(test -> asymmetry(test).stream()).toList();
    return all.isEmpty()
        ? Part.absent("No test of both limbs in the last %d days on record.".formatted(LOAD_DAYS))
        : Part.of(all);
  }

  /** A day whose latest test is 0 days old is a day with a test. */
  private Optional<Panel.Asymmetry> asymmetry(LimbTest test) {
    String age = new LimbAsymmetry(test, Reading.AGE).name();
    String index = new LimbAsymmetry(test, Reading.SYMMETRY_INDEX).name();
    List<Dated> values =
        history.features().entrySet().stream()
            .filter(day -> day.getValue().getOrDefault(age, 1.0) == 0)
            .filter(day -> day.getValue().containsKey(index))
            .map(day -> new Dated(date(day.getKey()), day.getValue().get(index)))
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel.Asymmetry(
                PanelWords.test(test), "%", median(values), detectableChange(test), values));
  }

  /** The minimal detectable change as of the latest night that has one. */
  private Part<Double> detectableChange(LimbTest test) {
    String name = new LimbAsymmetry(test, Reading.DETECTABLE).name();
    return history.features().reversed().values().stream()
        .filter(day -> day.containsKey(name))
        .findFirst()
        .map(day -> Part.of(day.get(name)))
        .orElseGet(() -> PanelWords.noDetectableChange(test));
  }

  private static double median(List<Dated> values) {
    double[] sorted = values.stream().mapToDouble(Dated::value).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private Part<List<Panel.Wellness>> wellness() {
    List<Panel.Wellness> all =
        Arrays.stream(WellnessItem.values()).flatMap(item -> wellness(item).stream()).toList();
    return all.isEmpty()
        ? Part.absent("No wellness answer in the last %d days.".formatted(WELLNESS_DAYS))
        : Part.of(all);
  }

  private Optional<Panel.Wellness> wellness(WellnessItem item) {
    Map<Integer, Map<String, Double>> recent =
        history.wellness().tailMap(history.day() - WELLNESS_DAYS + 1);
    List<Dated> values = new ArrayList<>();
    Optional<Double> most = Optional.empty();
    for (Map.Entry<Integer, Map<String, Double>> day : recent.entrySet()) {
      Double value = day.getValue().get(item.column());
      if (value != null) {
        values.add(new Dated(date(day.getKey()), value));
        most = item.scaleColumn().map(day.getValue()::get).or(() -> Optional.empty());
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel.Wellness(
                item.words(), item.scale(most), history.normalAnswer(item.column()), values));
  }

  private Part<List<Panel.Episode>> injuries() {
    return Part.of(history.episodes().stream().map(this::episode).toList());
  }

  private Panel.Episode episode(EpisodeRow row) {
    return new Panel.Episode(date(row.onset()), PanelWords.episode(row), back(row));
  }

  private static Part<LocalDate> back(EpisodeRow row) {
    if (row.returned().isEmpty()) {
      return Part.absent("not yet");
    }
    LocalDate day = date(row.returned().getAsInt());
    return row.isReturnImputed() || !row.isRecorded()
        ? Part.absent("not recorded; no report from %s on".formatted(day))
        : Part.of(day);
  }

  private Part<List<Panel.Criterion>> criteria() {
    Map<String, MarkRow> newest = new LinkedHashMap<>();
    for (MarkRow mark : history.marks()) {
      newest.merge(mark.name(), mark, (a, b) -> b.day() >= a.day() ? b : a);
    }
    return newest.isEmpty()
        ? Part.absent("No return criterion and no readiness score on record.")
        : Part.of(newest.values().stream().map(Panels::criterion).toList());
  }

  private static Panel.Criterion criterion(MarkRow mark) {
    Panel.State state =
        mark.passed()
            .map(passed -> passed ? Panel.State.PASSED : Panel.State.OPEN)
            .orElse(Panel.State.NO_THRESHOLD);
    return new Panel.Criterion(
        PanelWords.mark(mark.name()),
        mark.value().map(Decimal::plain).orElse("–"),
        mark.threshold().map(Decimal::plain).orElse("–"),
        date(mark.day()),
        state);
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
