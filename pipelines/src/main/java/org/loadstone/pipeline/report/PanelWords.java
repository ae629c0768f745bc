package org.loadstone.pipeline.report;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.day.LimbTest;
import org.loadstone.report.Part;

/** Tests, injuries and criteria in plain words. */
final class PanelWords {
  private static final Map<String, String> MARKS =
      Map.of(
          "acl_rsi", "ACL-RSI, 0 to 100, higher is readier",
          "i_prrs", "I-PRRS, 0 to 60, higher is readier",
          "tsk_11", "TSK-11, 11 to 44, higher is more fear",
          "lsi_hop_pct", "hop, limb symmetry index, %",
          "pain_free_days", "pain-free days",
          "straight_line_run", "straight-line run");

  /** Returns "hop distance, right minus left". */
  static String test(LimbTest test) {
    return test.words() + ", right minus left";
  }

  /** Returns why a test has no minimal detectable change of its symmetry index. */
  static Part<Double> noDetectableChange(LimbTest test) {
    return Part.absent(
        "too few repeated trials on one day to tell change from measurement error"
            + (test == LimbTest.HOP_DISTANCE
                ? "; published minimal detectable changes of hop tests run from 7 to 13 % (Reid"
                    + " 2007, doi:10.2522/ptj.20060143)"
                : ""));
  }

  /** Returns "left thigh, muscle (reinjury)"; reports without a diagnosis stay reports. */
  static String episode(EpisodeRow row) {
    String place =
        Stream.concat(row.side().stream(), Stream.of(row.site()))
            .map(PanelWords::spaced)
            .collect(Collectors.joining(" "));
    String what = row.tissue().map(tissue -> place + ", " + spaced(tissue)).orElse(place);
    String relation = row.isRecorded() ? recorded(row.relation()) : reported(row.relation());
    return relation.isEmpty() ? what : what + " (" + relation + ")";
  }

  private static String recorded(String relation) {
    return switch (relation) {
      case "reinjury" -> "same injury again, after full recovery";
      case "exacerbation" -> "same injury again, before full recovery";
      default -> "";
    };
  }

  private static String reported(String relation) {
    return switch (relation) {
      case "reinjury", "exacerbation" -> "reported, same site as before";
      default -> "reported";
    };
  }

  /** Returns the words of a criterion or an instrument. */
  static String mark(String name) {
    return MARKS.getOrDefault(name, spaced(name));
  }

  private static String spaced(String name) {
    return name.replace('_', ' ');
  }

  private PanelWords() {}
}
