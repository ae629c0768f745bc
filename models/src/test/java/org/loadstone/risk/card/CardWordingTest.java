package org.loadstone.risk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.StudyResult;

class CardWordingTest {
  @Test
  void noCardClaimsACauseOrSignificance() {
    for (StudyResult result : CardStudies.ALL) {
      Card card = CardStudies.card(result);
      assertThat(Wording.forbidden(CardMarkdown.of(card))).isEmpty();
      assertThat(Wording.forbidden(CardJson.of(card))).isEmpty();
      assertThat(CardMarkdown.of(card)).contains("Risks are associations");
    }
  }

  @Test
  void noTextThatACardMayShowClaimsACause() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Class<?> one : List.of(ModelCard.class, RiskStudy.class, CohortFlow.class)) {
      texts.addAll(constants(one));
    }
    assertThat(texts)
        .hasSizeGreaterThan(500)
        .anyMatch(text -> text.contains("is not shown to rank athlete-days better"))
        .anyMatch(text -> text.contains("the ethics committee and approval"));
    assertThat(texts.stream().filter(text -> !Wording.forbidden(text).isEmpty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load causes injury",
        "sleep prevented it",
        "this leads to injury",
        "reduces the risk",
        "increases injury risk",
        "protects athletes",
        "the effect of load",
        "due to fatigue",
        "results in injury",
        "because of the training",
        "triggers pain",
        "makes a new injury more likely",
        "a significant difference"
      })
  void suchWordsWouldBeFound(String text) {
    assertThat(Wording.forbidden(text)).isNotEmpty();
  }

  /** Returns every text constant of the classes of a package. */
  private static List<String> constants(Class<?> one) throws IOException, URISyntaxException {
    Path folder = Path.of(one.getResource(one.getSimpleName() + ".class").toURI()).toAbsolutePath();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.getParent())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassFile.of()
            .parse(file)
            .constantPool()
            .forEach(
                entry -> {
                  if (entry instanceof StringEntry text) {
                    texts.add(text.stringValue());
                  }
                });
      }
    }
    return texts;
  }
}
