package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loadstone.chart.Band;
import org.loadstone.chart.Chart;
import org.loadstone.chart.ChartSize;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;
import org.loadstone.force.ForceAnalysis;
import org.loadstone.force.Phase;
import org.loadstone.force.Repetition;
import org.loadstone.force.Trace;

/** Force over time with its phases: one line a phase of a jump, one a limb of running. */
final class ForceChart {
  private static final double AFTER_S = 0.5;
  private static final double RUN_S = 3;
  private static final List<Tone> TONES =
      List.of(Tone.MUTED, Tone.PURPLE, Tone.VERMILION, Tone.GREEN, Tone.BLUE);
  private static final ChartSize SIZE = ChartSize.of(860, 300);

  /** Returns the chart of the first repetition with all its phases, empty when there is none. */
  static Optional<Chart> of(Trace trace, ForceAnalysis analysis) {
    return analysis.repetitions().stream()
        .max(
            Comparator.comparingInt((Repetition r) -> r.phases().size())
                .thenComparing(r -> -r.number()))
        .map(repetition -> drawn(trace, repetition));
  }

  private static Chart drawn(Trace trace, Repetition repetition) {
    boolean isJump = repetition.movement().isJump();
    double from = repetition.fromS();
    double to = isJump ? repetition.toS() + AFTER_S : Math.min(repetition.toS(), from + RUN_S);
    String title =
        isJump
            ? "Vertical force, jump %d: %s"
                .formatted(repetition.number(), repetition.movement().words())
            : "Vertical force of running";
    List<Phase> phases = repetition.phases().stream().filter(phase -> phase.fromS() < to).toList();
    return LineChart.of(
            ChartText.of(title, "Force by time; each phase has its own colour.")
                .withAxes("time (s)", "force (N)"),
            isJump ? List.of(force(trace, from, to)) : limbs(trace, from, to, phases))
        .withBands(isJump ? bands(trace, phases) : List.of())
        .withSize(SIZE);
  }

  private static Line force(Trace trace, double from, double to) {
    return Line.of("force", Line.Kind.SOLID, Tone.INK, points(trace, from, to));
  }

  private static List<Band> bands(Trace trace, List<Phase> phases) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      if (phase.toS() > phase.fromS()) {
        double top =
            points(trace, phases.getFirst().fromS(), phases.getLast().toS() + AFTER_S).stream()
                .mapToDouble(XY::y)
                .max()
                .orElse(1);
        Tone tone = TONES.get((TONES.size() - phases.size() + i) % TONES.size());
        bands.add(Band.level(phase.name(), tone, phase.fromS(), phase.toS(), 0, top));
      }
    }
    return bands;
  }

  /** Each limb's contacts as one line, broken over the other's. */
  private static List<Line> limbs(Trace trace, double from, double to, List<Phase> contacts) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("force", Line.Kind.DOTTED, Tone.MUTED, points(trace, from, to)));
    List<String> names = contacts.stream().map(Phase::name).distinct().sorted().toList();
    for (String name : names) {
      List<XY> own = new ArrayList<>();
      contacts.stream()
          .filter(contact -> contact.name().equals(name))
          .forEach(
              contact -> own.addAll(points(trace, contact.fromS(), Math.min(to, contact.toS()))));
      lines.add(
          Line.of(
                  name,
                  names.indexOf(name) == 0 ? Line.Kind.SOLID : Line.Kind.DASHED,
                  names.indexOf(name) == 0 ? Tone.BLUE : Tone.VERMILION,
                  own)
              .brokenAtGapsOver(1.5 / trace.rateHz()));
    }
    return lines;
  }

  private static List<XY> points(Trace trace, double from, double to) {
    double[] force = trace.total();
    List<XY> points = new ArrayList<>();
    for (int i = 0; i < force.length; i++) {
      if (trace.timeS(i) >= from && trace.timeS(i) <= to) {
        points.add(XY.of(trace.timeS(i), force[i]));
      }
    }
    return points;
  }

  private ForceChart() {}
}
