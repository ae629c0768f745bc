package org.loadstone.pipeline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.risk.card.TripodAi;
import org.loadstone.source.InputError;
import org.loadstone.source.yaml.YamlNode;

/**
 * What a team says for the model card: a YAML file of items of {@link TripodAi} with their text. It
 * is no part of the study and changes no model.
 */
public final class TeamAnswers {
  private TeamAnswers() {}

  /**
   * Reads the answers by item.
   *
   * @throws InputError naming line and item, if there is no such item or it has no text
   */
  public static Map<String, String> read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new InputError(
          "Cannot read answers %s: no such file, or it is no UTF-8 text; give a YAML file"
              .formatted(file),
          e);
    }
    YamlNode root = YamlNode.of("answers", file.getFileName().toString(), text);
    root.allow(TripodAi.IDS.toArray(String[]::new));
    Map<String, String> answers = new TreeMap<>();
    for (String id : TripodAi.IDS) {
      root.find(id).ifPresent(node -> answers.put(id, said(node)));
    }
    return answers;
  }

  private static String said(YamlNode node) {
    String text = node.text().strip();
    if (text.isEmpty()) {
      throw node.error("nothing is said", "write a sentence or leave the item out");
    }
    return text;
  }
}
