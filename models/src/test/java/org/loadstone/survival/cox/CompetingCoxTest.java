package org.loadstone.survival.cox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.survival.SharedGolden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.survival.SharedGolden;

/** Competing risks by Cox models, beside R. */
class CompetingCoxTest {
  @Test
  void equalsTheWeightedRouteAndTheCauseSpecificModels() {
    check("synth", "competing_synth.csv", "time", SharedGolden.json("competing_risks.json"));
    check(
        "bladder1_first",
        "competing_bladder1_first.csv",
        "stop",
        SharedGolden.json("competing_risks.json"));
  }

  private static void check(String name, String file, String end, JsonNode all) {
    JsonNode expected = all.get(name);
    SharedGolden.Table table = SharedGolden.table(file);
    List<String> terms = texts(expected.get("fine_gray_crr_cause1").get("terms"));
    double[] time = table.column(end);
    int[] causes = table.whole("cause");
    double[][] x = terms.stream().map(table::column).toArray(double[][]::new);
    CoxRows rows = FineGrayRows.of(time, causes, 1, terms, x);
    JsonNode weighted = expected.get("fine_gray_survival_pkg_cause1");
    CoxFit fit = CoxFit.of(rows, Ties.BRESLOW);
    assertThat(rows.size()).as(name + " rows").isEqualTo(weighted.get("nrow").asInt());
    assertClose(name + " coef", fit.coefficients(), weighted.get("coef"));
    assertClose(name + " se", errors(fit), weighted.get("naive_se"));
    for (int one = 1; one <= 2; one++) {
      int of = one;
      boolean[] event = new boolean[causes.length];
      IntStream.range(0, event.length).forEach(i -> event[i] = causes[i] == of);
      CoxFit specific = CoxFit.of(CoxRows.of(time, event, terms, x), Ties.BRESLOW);
      JsonNode theirs = expected.get("cause_specific_cox_breslow_cause" + one);
      assertClose(name + " cause " + one, specific.coefficients(), theirs.get("coef"));
      assertClose(name + " se " + one, errors(specific), theirs.get("se"));
    }
  }

  private static double[] errors(CoxFit fit) {
    return IntStream.range(0, fit.names().size())
        .mapToDouble(j -> Math.sqrt(fit.variance()[j][j]))
        .toArray();
  }

  private static List<String> texts(JsonNode array) {
    return IntStream.range(0, array.size()).mapToObj(k -> array.get(k).asText()).toList();
  }
}
