package org.loadstone.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected columns are those of R's model.matrix(). */
class ModelDataTest {
  private static final double NA = Double.NaN;

  private static Frame frame() {
    Map<String, Values> columns = new LinkedHashMap<>();
    columns.put("t", new Values.Numbers(new double[] {1, 2, 3, 4, 5, 6}));
    columns.put("x", new Values.Numbers(new double[] {10, 20, 30, NA, 50, 60}));
    columns.put("k", new Values.Numbers(new double[] {2, 10, 1, 1, 2, 10}));
    columns.put("g", Values.Words.of("b", "a", "B", "a", "b", "a"));
    columns.put("h", Values.Words.of("u", "u", "v", "v", "v", null));
    return Frame.of(columns);
  }

  private static ModelData data(String formula) {
    return ModelData.of(Formula.read(formula), frame(), List.of(new Expression.Name("t")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~ x | x",
        "~ g | gb gB",
        "~ factor(k) | factor(k)2 factor(k)10",
        "~ x > 25 | x > 25TRUE",
        "~ relevel(g, ref = \"b\") | relevel(g, ref = \"b\")a relevel(g, ref = \"b\")B",
        "~ h * k | hv k hv:k",
        "~ k:h | k:hu k:hv",
        "~ h:g | hu:ga hv:ga hu:gb hv:gb hu:gB hv:gB",
        "~ h - 1 | hu hv",
        "~ k * strata(h) | k k:strata(h)v",
        "~ t + strata(k) + t:strata(k) | t t:strata(k)k=2 t:strata(k)k=10",
        "~ I(t^2) + log(t) | I(t^2) log(t)",
      })
  void namesAreThoseOfR(String formula, String names) {
    assertThat(String.join(" ", data(formula).design().names())).isEqualTo(names);
  }

  @Test
  void rowsWithAMissingValueAreLeftOutAndLevelsWithThem() {
    ModelData data = data("~ x + h");
    assertThat(data.rows()).containsExactly(0, 1, 2, 4);
    assertThat(data.columns()[0]).containsExactly(10, 20, 30, 50);
    assertThat(data.columns()[1]).containsExactly(0, 0, 1, 1);
  }

  @Test
  void productsHaveTheFirstFactorFastest() {
    double[][] columns = data("~ h * k").columns();
    assertThat(columns[2]).containsExactly(0, 0, 1, 1, 2);
  }

  /** ns(t, df = 2) of 1 to 6 by R 4.2: its knot is the median, its boundaries the range. */
  @Test
  void splinesTakeTheirKnotsFromTheDataAndKeepThem() {
    ModelData data = data("~ ns(t, df = 2)");
    assertThat(data.design().names()).containsExactly("ns(t, df = 2)1", "ns(t, df = 2)2");
    double[][] own = data.columns();
    assertThat(own[0][0]).isZero();
    assertThat(own[0][4]).isCloseTo(0.49919130481153229, within(1e-14));
    assertThat(own[1][4]).isCloseTo(0.27787246345897859, within(1e-14));
    Frame later = frame().at(new int[] {4});
    assertThat(data.design().columns(later)[0][0]).isCloseTo(own[0][4], within(1e-15));
    assertThat(data.design().columns(later)[1][0]).isCloseTo(own[1][4], within(1e-15));
  }

  @Test
  void strataClustersAndOffsetsAreTold() {
    ModelData data = data("~ strata(k, g) + cluster(h) + offset(log(t)) + offset(t)");
    assertThat(data.strata().orElseThrow().levels())
        .containsExactly("k=1, g=a", "k=1, g=B", "k=2, g=b", "k=10, g=a");
    assertThat(data.groups("cluster").orElseThrow().words().values())
        .containsExactly("u", "u", "v", "v", "v");
    assertThat(data.offset()[1]).isCloseTo(Math.log(2) + 2, within(1e-15));
    assertThat(data("~ strata(g)").strata().orElseThrow().levels())
        .as("levels of texts are the texts")
        .containsExactly("a", "b", "B");
  }

  @Test
  void whatDoesNotFitTheDataSaysSo() {
    assertThatThrownBy(() -> data("~ age"))
        .hasMessage("Cannot find column age; the columns are: t, x, k, g, h");
    assertThatThrownBy(() -> data("~ spline(x)"))
        .hasMessageStartingWith("Cannot read formula spline(x): no function spline; known are");
    assertThatThrownBy(() -> data("~ g + t").design().columns(other()))
        .hasMessage("Cannot use g: the value z is new; the model knows a, b, B");
    assertThatThrownBy(() -> data("~ log(g)"))
        .hasMessage("Cannot use g as a number: it has the values a, b, B; give numbers");
    assertThatThrownBy(() -> data("~ ns(t, df = 0)")).hasMessageContaining("df 0; give a whole");
    assertThatThrownBy(() -> data("~ h:x + I(h == \"w\")"))
        .hasMessageContaining("all rows that can be used have the value FALSE; leave it out");
  }

  private static Frame other() {
    return Frame.of(Map.of("g", Values.Words.of("z"), "t", new Values.Numbers(new double[] {1})));
  }
}
