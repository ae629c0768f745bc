package org.loadstone.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.pipeline.advice.RulesFile;
import org.loadstone.risk.declared.DeclaredStudy;

/** The files that documents show are files that the program reads. */
class ShownFilesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private Path shown(String page) throws IOException {
    Matcher block = YAML.matcher(Files.readString(DOCS.resolve(page)));
    assertThat(block.find()).isTrue();
    return Files.writeString(folder.resolve("shown.yaml"), block.group(1));
  }

  @Test
  void theStudyFileShowsWhatHoldsWhenNothingIsSaid() throws IOException {
    DeclaredStudy study = StudyYaml.read(shown("study-file.md"));
    assertThat(study).isEqualTo(StudyYaml.USUAL);
  }

  @Test
  void everyLearnerIsListed() throws IOException {
    String page = Files.readString(DOCS.resolve("study-file.md"));
    assertThat(LearnerCatalogue.names()).allMatch(name -> page.contains("`" + name + "`"));
  }

  @Test
  void theRulesShownAreATree() throws IOException {
    AdjustmentRules rules = RulesFile.read(shown("training-rules.md"));
    assertThat(rules.version()).isEqualTo("club-1");
    assertThat(rules.count()).isEqualTo(3);
  }
}
