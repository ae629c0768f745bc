package org.loadstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs each verb of single files once on made-up rows, so that the launcher can keep what the
 * virtual machine learned and later starts take a fraction of the time.
 */
public final class Rehearsal {
  private static final int ROWS = 400;

  private Rehearsal() {}

  /** Runs the verbs in the given folder and exits with the greatest of their exit codes. */
  public static void main(String[] args) throws IOException {
    int code = 0;
    for (List<String> words : verbs(Path.of(args[0]))) {
      code = Math.max(code, Main.execute(words.toArray(String[]::new)));
    }
    System.exit(code);
  }

  private static List<List<String>> verbs(Path folder) throws IOException {
    String rows = Files.writeString(folder.resolve("rows.csv"), rows()).toString();
    String injuries = Files.writeString(folder.resolve("injuries.csv"), injuries()).toString();
    String squad =
        Files.writeString(folder.resolve("squad.csv"), "athlete,hours\na0,300\na1,250\n")
            .toString();
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("--help"));
    all.add(List.of("dictionary"));
    all.add(List.of("load", rows, "--date", "day", "--load", "load", "--athlete", "athlete"));
    all.add(List.of("asymmetry", rows, "--left", "left", "--right", "right"));
    String cox = "Surv(start, stop, event) ~ load + squad + strata(part) + cluster(athlete)";
    all.add(List.of("survival", rows, "--formula", cox));
    all.add(List.of("survival", rows, "--formula", cox, "--json"));
    all.add(survival(rows, "km", "Surv(stop, event) ~ squad"));
    all.add(survival(rows, "cuminc", "Surv(stop, event) ~ squad"));
    all.add(survival(rows, "discrete", "event ~ load + squad"));
    all.add(List.of("metrics", rows, "--outcome", "event", "--predicted", "risk"));
    all.add(
        List.of(
            "injuries",
            injuries,
            "--return",
            "back",
            "--site",
            "site",
            "--exposure",
            squad,
            "--from",
            "2025-07-01",
            "--to",
            "2026-06-30",
            "--hours",
            "hours"));
    return all;
  }

  private static List<String> survival(String file, String method, String formula) {
    return List.of("survival", file, "--method", method, "--formula", formula);
  }

  private static String rows() {
    StringBuilder text =
        new StringBuilder("athlete,squad,part,day,start,stop,event,load,left,right,risk\n");
    for (int i = 0; i < ROWS; i++) {
      int mixed = i * 7919 % 1009;
      text.append(
          "a%d,%s,%d,2025-%02d-%02d,%d,%d,%d,%d,%d,%d,0.%02d%n"
              .formatted(
                  i / 8,
                  mixed % 2 == 0 ? "red" : "blue",
                  i % 2,
                  1 + i % 8,
                  1 + mixed % 28,
                  i % 8 * 30,
                  i % 8 * 30 + 1 + mixed % 29,
                  mixed % 5 == 0 ? 1 : 0,
                  200 + mixed,
                  90 + mixed % 13,
                  90 + mixed % 11,
                  1 + mixed % 97));
    }
    return text.toString();
  }

  private static String injuries() {
    return """
        athlete,onset,back,site
        a0,2025-08-01,2025-08-11,knee
        a0,2025-10-20,2025-10-25,knee
        a1,2025-09-20,2025-09-21,calf
        """;
  }
}
