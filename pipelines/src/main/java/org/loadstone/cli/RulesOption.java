package org.loadstone.cli;

import java.nio.file.Path;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.pipeline.advice.RulesFile;
import picocli.CommandLine.Option;

/** The decision tree for training changes. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Decision tree for training changes, YAML (default: the one that is shipped).")
  private Path file;

  AdjustmentRules rules() {
    return file == null ? RulesFile.shipped() : RulesFile.read(file);
  }
}
