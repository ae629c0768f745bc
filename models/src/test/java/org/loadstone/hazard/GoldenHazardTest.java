package org.loadstone.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.loadstone.matrix.Penalty;
import org.loadstone.matrix.Penalty.Scale;

/** Equal to R: glm, glmnet and lme4 (golden/scripts/discrete.R). */
class GoldenHazardTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");
  private static final List<String> TERMS =
      List.of("thiotepa", "pyridoxine", "number", "size", "prior", "log_period");

  private JsonNode golden;
  private List<String> header;
  private List<String[]> lines;

  @BeforeEach
  void read() throws IOException {
    Path file = FOLDER.resolve("discrete_hazard.json");
    assumeTrue(Files.exists(file), "needs the values in ../shared/golden");
    golden = new ObjectMapper().readTree(file.toFile());
    List<String> all = Files.readAllLines(FOLDER.resolve("person_period.csv"));
    header = List.of(all.getFirst().split(","));
    lines = all.stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private double[] column(String name) {
    int at = header.indexOf(name);
    return lines.stream().mapToDouble(line -> Double.parseDouble(line[at])).toArray();
  }

  private List<String> ids() {
    return lines.stream().map(line -> line[header.indexOf("id")]).toList();
  }

  private BinaryRows rows(List<String> terms) {
    double[][] columns = terms.stream().map(this::column).toArray(double[][]::new);
    return BinaryRows.of(terms, columns, column("y"));
  }

  private static void assertEqual(String what, double[] found, JsonNode expected, double share) {
    double most = 0;
    for (JsonNode one : expected) {
      most = Math.max(most, Math.abs(one.asDouble()));
    }
    assertThat(found.length).as(what).isEqualTo(expected.size());
    for (int i = 0; i < found.length; i++) {
      double value = expected.get(i).asDouble();
      assertThat(found[i])
          .as("%s %d", what, i)
          .isCloseTo(value, within(Math.max(share * Math.abs(value), 0.01 * share * most)));
    }
  }

  private static void assertClose(String what, double found, JsonNode expected, double share) {
    assertThat(found)
        .as(what)
        .isCloseTo(expected.asDouble(), within(share * Math.abs(expected.asDouble())));
  }

  @ParameterizedTest
  @EnumSource(Link.class)
  void pooledModelsEqualGlm(Link link) {
    JsonNode expected = golden.get(link.name().toLowerCase(Locale.ROOT));
    HazardFit fit = HazardFit.of(rows(TERMS), link);
    assertEqual("coef", fit.coefficients(), expected.get("coef"), 1e-6);
    assertEqual("se", fit.standardErrors(), expected.get("se"), 1e-7);
    double[][] robust = fit.clusterCovariance(ids()).orElseThrow();
    assertEqual("robust", HazardFit.diagonalRoots(robust), expected.get("robust_cluster_se"), 1e-7);
    for (int k = 0; k < fit.covariance().length; k++) {
      assertEqual("vcov " + k, fit.covariance()[k], expected.get("vcov").get(k), 1e-5);
    }
    assertClose("loglik", fit.logLikelihood(), expected.get("loglik"), 1e-10);
    assertClose("deviance", fit.deviance(), expected.get("deviance"), 1e-10);
    assertClose("null", -2 * fit.nullLogLikelihood(), expected.get("null_deviance"), 1e-10);
    assertClose("aic", fit.aic(), expected.get("aic"), 1e-10);
    assertEqual("fitted", Arrays.copyOf(fit.fitted(), 20), expected.get("fitted_first20"), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "ridge_std, STANDARDIZED",
    "ridge_nostd, OWN",
    "lasso_std, STANDARDIZED",
    "elasticnet_std, STANDARDIZED"
  })
  void penalisedModelsEqualGlmnet(String key, Scale scale) {
    JsonNode all = golden.get(key);
    List<JsonNode> each = new ArrayList<>();
    if (all.isArray()) {
      all.forEach(each::add);
    } else {
      each.add(all);
    }
    for (JsonNode expected : each) {
      Penalty penalty =
          new Penalty(expected.get("lambda").asDouble(), expected.get("alpha").asDouble(), scale);
      PenalizedHazard fit = PenalizedHazard.of(rows(TERMS), Link.LOGIT, penalty);
      assertEqual(key, fit.coefficients(), expected.get("coef"), 1e-6);
      assertClose("objective", fit.objective(), expected.get("objective"), 1e-9);
      assertClose("loglik", fit.meanLogLikelihood(), expected.get("mean_loglik"), 1e-7);
    }
  }

  @ParameterizedTest
  @CsvSource({"std, 0.01, STANDARDIZED", "std, 0.1, STANDARDIZED", "nostd, 0.01, OWN"})
  void ridgeEqualsNewton(String form, double lambda, Scale scale) {
    String key =
        "ridge_newton_%s_lambda_%s".formatted(form, String.valueOf(lambda).replace('.', '_'));
    PenalizedHazard fit =
        PenalizedHazard.of(rows(TERMS), Link.LOGIT, new Penalty(lambda, 0, scale));
    assertEqual(key, fit.coefficients(), golden.get(key), 1e-10);
  }

  @ParameterizedTest
  @CsvSource({
    "glmm_laplace, 1", "glmm_agq15, 15", "glmm_agq25, 25",
    "glmm_noprior_laplace, 1", "glmm_noprior_agq15, 15", "glmm_noprior_agq25, 25"
  })
  void randomInterceptsEqualLme4(String key, int nodes) {
    JsonNode expected = golden.get(key);
    List<String> terms =
        key.contains("noprior") ? TERMS.stream().filter(t -> !t.equals("prior")).toList() : TERMS;
    RandomIntercept fit = RandomIntercept.of(rows(terms), Link.LOGIT, ids(), nodes);
    assertClose("loglik", fit.logLikelihood(), expected.get("loglik"), 1e-6);
    // lme4 ends Laplace's search with modes that are not exact: its likelihood is lower than ours.
    double share = nodes == 1 ? 5e-4 : 1e-4;
    assertThat(fit.logLikelihood())
        .isGreaterThan(expected.get("loglik").asDouble() - (nodes == 1 ? 0 : 1e-5));
    for (int k = 0; k < fit.coefficients().length; k++) {
      assertThat(fit.coefficients()[k])
          .as("fixef %d", k)
          .isCloseTo(expected.get("fixef").get(k).asDouble(), within(share));
    }
    assertEqual("se", fit.standardErrors(), expected.get("se"), 1e-3);
    assertThat(fit.variance())
        .isCloseTo(expected.get("random_intercept_var").asDouble(), within(2 * share));
    for (int i = 0; i < expected.get("ranef_ids").size(); i++) {
      String id = expected.get("ranef_ids").get(i).asText();
      assertThat(fit.modes().get(id))
          .as("mode of %s", id)
          .isCloseTo(expected.get("ranef").get(i).asDouble(), within(1e-3));
    }
  }

  @Test
  void modesStandByGroup() {
    RandomIntercept fit = RandomIntercept.of(rows(TERMS), Link.LOGIT, ids(), 1);
    assertThat(fit.modes().keySet()).containsExactlyElementsOf(ids().stream().distinct().toList());
  }
}
