package org.dragoman.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML file that remembers its line, so that whatever is wrong with it can be named.
 *
 * <p>All scalars are strings; a getter that finds the wrong kind of value throws a {@link
 * PackException} with file and line.
 */
public final class YamlNode {
  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * Parses one YAML document.
   *
   * @throws PackException when it is not well-formed or empty
   */
  public static YamlNode parse(String file, String yaml) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      return new YamlNode(
          file, root.orElseThrow(() -> new PackException(file, 1, "the file is empty")));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new PackException(file, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw new PackException(file, 0, String.valueOf(e.getMessage()));
    }
  }

  public String file() {
    return file;
  }

  /** The line it starts on, from 1. */
  public int line() {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  /** Where it stands, for messages: {@code file:line}. */
  public String where() {
    return file + ":" + line();
  }

  public PackException error(String message) {
    return new PackException(file, line(), message);
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The value of a scalar. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error("a single value is expected here");
  }

  /** The items of a list; a lone scalar or map is a list of one. */
  public List<YamlNode> items() {
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(new YamlNode(file, item));
      }
      return items;
    }
    return List.of(this);
  }

  /** The items of a list of scalars; a lone scalar is a list of one. */
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** The entries of a map, in the file's order. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("a map is expected here");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      entries.put(
          new YamlNode(file, tuple.getKeyNode()).text(), new YamlNode(file, tuple.getValueNode()));
    }
    return entries;
  }

  /** The value of a key, or null. */
  public @Nullable YamlNode find(String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
          return new YamlNode(file, tuple.getValueNode());
        }
      }
    }
    return null;
  }

  /** The value of a key that must be there. */
  public YamlNode get(String key) {
    YamlNode found = find(key);
    if (found == null) {
      throw error("'" + key + "' is missing");
    }
    return found;
  }

  /** The scalars under a key, empty where it is absent. */
  public List<String> texts(String key) {
    YamlNode found = find(key);
    return found == null ? List.of() : found.texts();
  }

  /** The scalar under a key, or the given value where it is absent. */
  public String text(String key, String otherwise) {
    YamlNode found = find(key);
    return found == null ? otherwise : found.text();
  }
}
