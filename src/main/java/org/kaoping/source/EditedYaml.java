package org.kaoping.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.exact.Quantity;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Makes YAML text that says something else, and keeps the comments, the order and the style of all
 * that is not changed.
 */
public final class EditedYaml {
  /** What is no longer stands on one line. */
  private static final int LINE = 120;

  /** Never split, never “longer than a line”. */
  private static final int ENDLESS = 1_000_000;

  private static final LoadSettings READ =
      LoadSettings.builder().setParseComments(true).setSchema(new FailsafeSchema()).build();
  private static final DumpSettings WRITTEN =
      DumpSettings.builder()
          .setDumpComments(true)
          .setSchema(new FailsafeSchema())
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSplitLines(false)
          .setWidth(ENDLESS)
          .setMaxSimpleKeyLength(Yaml.LONGEST_KEY)
          .build();

  private EditedYaml() {}

  /**
   * Returns text that says what a tree says.
   *
   * @param before sound text that it is made of, or empty; items of lists are taken for those of
   *     the same position
   * @param blocks keys whose values have an entry a line where they are new
   */
  public static String text(String before, YamlNode now, Set<String> blocks) {
    EditedYaml.Maker maker = new EditedYaml.Maker(blocks);
    Optional<Node> old =
        before.isBlank() ? Optional.empty() : new Compose(READ).composeString(before);
    if (old.filter(node -> Maker.isSame(node, now)).isPresent()) {
      return before;
    }
    Node root = old.map(node -> maker.edited(node, now)).orElseGet(() -> maker.made(now, true));
    Text text = new Text();
    new Dump(WRITTEN).dumpNode(root, text);
    return text.all.toString();
  }

  /** Where the text goes. */
  private static final class Text implements StreamDataWriter {
    private final StringBuilder all = new StringBuilder();

    @Override
    public void write(String text) {
      all.append(text);
    }

    @Override
    public void write(String text, int from, int length) {
      all.append(text, from, from + length);
    }
  }

  /** Makes nodes. */
  private record Maker(Set<String> blocks) {
    Node edited(Node old, YamlNode now) {
      if (isSame(old, now)) {
        return old;
      }
      if (old instanceof MappingNode mapping && now instanceof YamlNode.Mapping with) {
        return mapping(mapping, with);
      }
      if (old instanceof SequenceNode list && now instanceof YamlNode.Sequence with) {
        return list(list, with);
      }
      Node made = made(now, false);
      made.setBlockComments(old.getBlockComments());
      made.setInLineComments(old.getInLineComments());
      made.setEndComments(old.getEndComments());
      return made;
    }

    /** Says whether text need not change, whatever the order of keys. */
    private static boolean isSame(Node old, YamlNode now) {
      if (old instanceof MappingNode mapping && now instanceof YamlNode.Mapping with) {
        return mapping.getValue().size() == with.entries().size()
            && mapping.getValue().stream()
                .allMatch(
                    e ->
                        with.value(((ScalarNode) e.getKeyNode()).getValue())
                            .filter(value -> isSame(e.getValueNode(), value))
                            .isPresent());
      }
      if (old instanceof SequenceNode list && now instanceof YamlNode.Sequence with) {
        return list.getValue().size() == with.items().size()
            && IntStream.range(0, with.items().size())
                .allMatch(i -> isSame(list.getValue().get(i), with.items().get(i)));
      }
      return old instanceof ScalarNode scalar
          && now instanceof YamlNode.Scalar with
          && Quantity.isSame(scalar.getValue(), with.text());
    }

    private Node mapping(MappingNode old, YamlNode.Mapping now) {
      List<NodeTuple> entries = new ArrayList<>();
      Set<String> there = new HashSet<>();
      for (NodeTuple entry : old.getValue()) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        now.value(key)
            .ifPresent(
                value -> {
                  there.add(key);
                  entries.add(
                      new NodeTuple(entry.getKeyNode(), edited(entry.getValueNode(), value)));
                });
      }
      for (YamlNode.Entry entry : now.entries()) {
        if (!there.contains(entry.key().text())) {
          entries.add(entry(entry));
        }
      }
      if (old.getFlowStyle() == FlowStyle.FLOW && length(now) > LINE) {
        old.setFlowStyle(FlowStyle.BLOCK);
      }
      old.setValue(entries);
      return old;
    }

    private NodeTuple entry(YamlNode.Entry entry) {
      String key = entry.key().text();
      return new NodeTuple(scalar(key), made(entry.value(), blocks.contains(key)));
    }

    private Node list(SequenceNode old, YamlNode.Sequence now) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < now.items().size(); i++) {
        YamlNode item = now.items().get(i);
        items.add(
            i < old.getValue().size() ? edited(old.getValue().get(i), item) : made(item, false));
      }
      FlowStyle style =
          old.getFlowStyle() == FlowStyle.FLOW && length(now) > LINE
              ? FlowStyle.BLOCK
              : old.getFlowStyle();
      SequenceNode list = new SequenceNode(old.getTag(), items, style);
      list.setBlockComments(old.getBlockComments());
      list.setInLineComments(old.getInLineComments());
      list.setEndComments(old.getEndComments());
      return list;
    }

    Node made(YamlNode now, boolean block) {
      if (now instanceof YamlNode.Mapping mapping) {
        return new MappingNode(
            Tag.MAP,
            mapping.entries().stream().map(this::entry).toList(),
            block || isLarge(now) ? FlowStyle.BLOCK : FlowStyle.FLOW);
      }
      if (now instanceof YamlNode.Sequence list) {
        return new SequenceNode(
            Tag.SEQ,
            list.items().stream().map(item -> made(item, false)).toList(),
            block || isLarge(now) ? FlowStyle.BLOCK : FlowStyle.FLOW);
      }
      return scalar(((YamlNode.Scalar) now).text());
    }

    private boolean isLarge(YamlNode now) {
      return length(now) > LINE || hasBlock(now);
    }

    private boolean hasBlock(YamlNode now) {
      if (now instanceof YamlNode.Mapping mapping) {
        return mapping.entries().stream()
            .anyMatch(e -> blocks.contains(e.key().text()) || hasBlock(e.value()));
      }
      return now instanceof YamlNode.Sequence list
          && list.items().stream().anyMatch(this::hasBlock);
    }

    private static Node scalar(String text) {
      boolean plain = !text.isEmpty() && text.indexOf('\n') < 0;
      return new ScalarNode(Tag.STR, text, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    /** Returns about how long something is on one line. */
    private static int length(YamlNode node) {
      if (node instanceof YamlNode.Mapping mapping) {
        return 2
            + mapping.entries().stream()
                .mapToInt(e -> e.key().text().length() + 4 + length(e.value()))
                .sum();
      }
      if (node instanceof YamlNode.Sequence list) {
        return 2 + list.items().stream().mapToInt(item -> 2 + length(item)).sum();
      }
      return TextColumns.of(((YamlNode.Scalar) node).text());
    }
  }
}
