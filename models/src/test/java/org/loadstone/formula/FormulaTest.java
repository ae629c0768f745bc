package org.loadstone.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected terms are those of R's terms(). */
class FormulaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y ~ a + b | a b",
        "y ~ a * b | a b a:b",
        "y ~ a:b + b + a | b a a:b",
        "y ~ (a + b + c)^2 | a b c a:b a:c b:c",
        "y ~ a * b * c - a:b:c | a b c a:b a:c b:c",
        "y ~ a / b | a a:b",
        "y ~ (a + b) %in% c | a:c b:c",
        "y ~ a + a:a + b:a + a:b | a a:b",
        "y ~ rx * strata(enum) | rx strata(enum) rx:strata(enum)",
        "y ~ ns(age,df=3)+log( size ) | ns(age, df = 3) log(size)",
        "y ~ I(age/10 - 2 ^ 2) + factor(sex) | I(age/10 - 2^2) factor(sex)",
        "y ~ a - a + b | b",
        "~ a + 1 | a",
      })
  void termsAreThoseOfR(String formula, String terms) {
    assertThat(String.join(" ", Formula.read(formula).terms().stream().map(Term::text).toList()))
        .isEqualTo(terms);
  }

  @Test
  void interceptsAreTakenAwayAndGiven() {
    assertThat(Formula.read("y ~ a").hasIntercept()).isTrue();
    assertThat(Formula.read("y ~ a - 1").hasIntercept()).isFalse();
    assertThat(Formula.read("y ~ 0 + a").hasIntercept()).isFalse();
    assertThat(Formula.read("y ~ a - 1 + 1").hasIntercept()).isTrue();
    assertThat(Formula.read("y ~ 1").terms()).isEmpty();
  }

  @Test
  void responsesAndSpecialTermsAreTold() {
    Formula formula =
        Formula.read(
            "Surv(start, stop, event == 1) ~ rx + strata(enum, site) + cluster(id) + offset(log(t))");
    assertThat(formula.response().orElseThrow().text()).isEqualTo("Surv(start, stop, event == 1)");
    assertThat(formula.calls("strata"))
        .singleElement()
        .satisfies(call -> assertThat(call.arguments()).hasSize(2));
    assertThat(formula.calls("cluster")).hasSize(1);
    assertThat(formula.fixed()).extracting(Term::text).containsExactly("rx");
    assertThat(
            Formula.read("Surv(t, e) ~ frailty(id, distribution = \"gaussian\", theta = 0.5)")
                .calls("frailty")
                .getFirst()
                .text())
        .isEqualTo("frailty(id, distribution = \"gaussian\", theta = 0.5)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y ~ a + | a variable expected, not its end at character 8",
        "y ~ (a + b | ) expected, not its end at character 11",
        "y ~ a b | an operator expected, not b at character 7",
        "y ~ a # b | unknown sign at character 6",
        "y + a | no ~; write response ~ terms",
        "y ~ a:cluster(id) | a:cluster(id) is no interaction; add it with +",
        "y ~ 2 | 2 is no term; name a column",
        "y ~ (a + b)^1.5 | the power 1.5; give a whole number from 1 to 6",
      })
  void mistakesNameThePlaceAndTheRemedy(String formula, String message) {
    assertThatThrownBy(() -> Formula.read(formula))
        .isInstanceOf(FormulaException.class)
        .hasMessageStartingWith("Cannot read formula " + formula + ": ")
        .hasMessageContaining(message);
  }
}
