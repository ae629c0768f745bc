package org.loadstone.source.map;

import org.loadstone.source.InputError;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.yaml.YamlNode;

/** Reads how files are read. */
final class ReadOptions {
  static ReadAs read(YamlNode node) {
    node.allow("as", "delimiter", "encoding", "decimal", "skip", "after", "header", "rows", "rate");
    try {
      return new ReadAs(
          node.text("as").orElse(null),
          node.text("delimiter").map(sign -> sign.equals("tab") ? "\t" : sign).orElse(null),
          node.text("encoding").orElse(null),
          node.text("decimal").orElse(null),
          node.find("skip").map(YamlNode::whole).orElse(0),
          node.text("after").filter(text -> !text.isEmpty()).orElse(null),
          node.texts("header"),
          node.text("rows").orElse("[]"),
          node.text("rate")
              .filter(text -> !text.isEmpty())
              .map(text -> node.require("rate").number())
              .orElse(null));
    } catch (InputError mistake) {
      throw node.error(mistake.getMessage(), "see docs/ingest.md");
    }
  }

  private ReadOptions() {}
}
