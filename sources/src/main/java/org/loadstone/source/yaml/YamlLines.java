package org.loadstone.source.yaml;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line each place of a YAML text begins; places behind an alias have none. */
final class YamlLines {
  private final Map<String, Integer> lines = new HashMap<>();

  static Map<String, Integer> of(Node root) {
    YamlLines all = new YamlLines();
    if (root != null) {
      all.add("", root, 0);
    }
    return Map.copyOf(all.lines);
  }

  static String inside(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  static String at(String path, int index) {
    return path + "[" + index + "]";
  }

  // An alias leads back to a node that was met before.
  private void add(String path, Node node, int deep) {
    if (deep > YamlNode.DEEPEST || lines.containsKey(path)) {
      return;
    }
    lines.put(path, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              pair -> {
                if (pair.getKeyNode() instanceof ScalarNode key) {
                  String place = inside(path, key.getValue());
                  add(place, pair.getValueNode(), deep + 1);
                  lines.put(place, key.getStartMark().getLine() + 1);
                }
              });
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        add(at(path, i), list.getValue().get(i), deep + 1);
      }
    }
  }
}
