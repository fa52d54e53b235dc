package org.kaoping.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/** Harms the structure of YAML: what stands where, and how deep, long and often. */
final class YamlHarms {
  private static final List<String> VALUES =
      List.of(
          "~",
          "''",
          "[]",
          "{}",
          "[[]]",
          "-0",
          "-1",
          "0",
          "1e3",
          "1e999999999",
          "0.1e-999999999",
          ".inf",
          ".nan",
          "0x1f",
          "0o17",
          "1_000",
          "9".repeat(40),
          "9".repeat(41),
          "0." + "0".repeat(39) + "1",
          "1".repeat(100_000),
          "50%",
          "-50%",
          "100.0001%",
          "９",
          "1/3",
          "true",
          "yes",
          "2024-02-30",
          "2023-02-29",
          "0000-00-00",
          "0001-01-01",
          "9999-12-31",
          "99999-01-01",
          "-2024-01-01",
          "2024-1-1",
          "2024-01-01T25:00:00Z",
          "\"\\uD800\"",
          "\"\\0\"",
          "\"a\\nb\\tc\"",
          "'${x?new()}'",
          "'{{ranking}}'",
          "'<script>x</script>'",
          "'../../../etc/passwd'",
          "file:///etc/passwd",
          "*nothing",
          "&here",
          "!!binary aGk=",
          "!!int x",
          "!!null x",
          "!local x",
          "!<tag:yaml.org,2002:java.net.URL> ['http://localhost/']",
          "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]",
          "? x",
          "- x",
          "|2\n   x",
          ">-\n x",
          "<<: *x",
          "@x",
          "`x`",
          "%x");

  /** More characters than are read of any file, and no more than a machine has room for. */
  private static final int LARGEST = 25_000_000;

  private static final List<String> TAGS =
      List.of("!!map ", "!!seq ", "!!str ", "!!set ", "!!omap ", "! ", "!x ", "!!binary ");

  private static final List<String> AROUND =
      List.of(
          "---\n",
          "%YAML 1.1\n---\n",
          "%YAML 9.9\n---\n",
          "%TAG ! tag:x,2000:\n---\n",
          "\uFEFF\uFEFF",
          "...\n",
          "---\n---\n",
          "#".repeat(100_000) + "\n",
          "\n".repeat(10_000),
          "x: &x [*x]\n",
          "\t");

  private final Chance chance;
  private final List<String> donors;

  /**
   * Prepares to harm.
   *
   * @param donors texts of other files, of which pieces are taken
   */
  YamlHarms(Chance chance, List<String> donors) {
    this.chance = chance;
    this.donors = donors;
  }

  /** Returns the text harmed; what is no YAML is put into that of another file. */
  String harm(String text) {
    Optional<Tree> read = tree(text);
    if (read.isEmpty()) {
      return chance.spliced(chance.pick(donors), text);
    }
    Tree root = read.get();
    int harms = 1 + chance.below(3);
    for (int i = 0; i < harms; i++) {
      one(root);
    }
    String harmed = root.yaml(chance.isHeads());
    return switch (chance.below(20)) {
      case 0 -> chance.pick(AROUND) + harmed;
      case 1 -> harmed + chance.pick(AROUND);
      case 2 -> chance.spliced(harmed, chance.piece(chance.pick(donors), 300));
      default -> harmed;
    };
  }

  private static Optional<Tree> tree(String text) {
    return new Yaml().read(new SourceFile("x.yaml", text)).value().map(Tree::of);
  }

  private void one(Tree root) {
    List<Tree> all = root.all();
    List<Tree> branches = all.stream().filter(tree -> !tree.children.isEmpty()).toList();
    if (branches.isEmpty()) {
      root.become(Tree.leaf(chance.pick(VALUES)));
      return;
    }
    Tree branch = chance.pick(branches);
    int at = chance.below(branch.children.size());
    Tree place = branch.children.get(at);
    switch (chance.below(15)) {
      case 0 -> branch.remove(at);
      case 1 -> branch.add(branch.key(at), place);
      case 2 -> branch.add(key(branches), chance.pick(all).copy());
      case 3 -> branch.rename(at, key(branches));
      case 4 -> swap(place, chance.pick(all));
      case 5 -> tree(chance.pick(donors)).ifPresent(o -> place.become(chance.pick(o.all())));
      case 6, 7 -> place.become(Tree.leaf(chance.pick(VALUES)));
      case 8 -> place.become(chance.pick(all).copy());
      case 9 -> place.become(deep(place.copy()));
      case 10 -> repeated(branch, at);
      case 11 -> place.become(Tree.leaf("'" + "长".repeat(length()) + "'"));
      case 12 -> anchored(place, chance.pick(all));
      case 13 -> place.before = chance.pick(TAGS);
      default -> place.become(laughs(1 + chance.below(30)));
    }
  }

  private String key(List<Tree> branches) {
    Tree branch = chance.pick(branches);
    return branch.key(chance.below(branch.children.size()));
  }

  private static void swap(Tree one, Tree other) {
    Tree kept = one.copy();
    one.become(other.copy());
    other.become(kept);
  }

  private Tree deep(Tree inner) {
    int depth = chance.pick(List.of(1, 2, 90, 100, 101, 1_000, 20_000));
    boolean list = chance.isHeads();
    return Tree.leaf(
        (list ? "[" : "{a: ").repeat(depth) + inner.yaml(true) + (list ? "]" : "}").repeat(depth));
  }

  /** Most are as long as a book's chapter, some as a library's catalogue. */
  private int length() {
    return chance.below(chance.below(10) == 0 ? 1_000_000 : 20_000);
  }

  private void repeated(Tree branch, int at) {
    Tree copied = branch.children.get(at);
    int times =
        Math.min(
            chance.pick(List.of(2, 100, 3_000)) / copied.all().size(),
            LARGEST / Math.max(1, copied.yaml(true).length()));
    for (int i = 0; i < times; i++) {
      branch.add(branch.key(at) + i, copied.copy()); // what becomes of one is not done to all
    }
  }

  /** One stands for the other, perhaps within itself. */
  private static void anchored(Tree one, Tree other) {
    one.before = "&a ";
    other.become(Tree.leaf("*a"));
  }

  private static Tree laughs(int levels) {
    StringBuilder text = new StringBuilder("[&a0 [x, x]");
    for (int i = 1; i <= levels; i++) {
      String before = "*a" + (i - 1);
      text.append(", &a").append(i).append(" [").append(before).append(", ").append(before);
      text.append("]");
    }
    return Tree.leaf(text + "]");
  }

  /** A tree that can be changed, and hold what is no YAML. */
  private static final class Tree {
    /** What stands before it: an anchor or a tag. */
    private String before = "";

    private String text = "";
    private List<String> keys = new ArrayList<>();
    private List<Tree> children = new ArrayList<>();

    static Tree leaf(String text) {
      Tree tree = new Tree();
      tree.text = text;
      return tree;
    }

    static Tree of(YamlNode node) {
      Tree tree = new Tree();
      if (node instanceof YamlNode.Mapping mapping) {
        mapping.entries().forEach(e -> tree.add(written(e.key()), of(e.value())));
      } else if (node instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(item -> tree.add("", of(item)));
      } else {
        tree.text = written((YamlNode.Scalar) node);
      }
      return tree;
    }

    private static String written(YamlNode.Scalar scalar) {
      boolean plain = scalar.absent() || scalar.text().matches("[\\p{Alnum}\\p{IsHan}.%/_-]+");
      return plain ? scalar.text() : "'" + scalar.text().replace("'", "''") + "'";
    }

    String key(int at) {
      return keys.get(at);
    }

    void add(String key, Tree child) {
      keys.add(key);
      children.add(child);
    }

    void remove(int at) {
      keys.remove(at);
      children.remove(at);
    }

    void rename(int at, String key) {
      keys.set(at, key);
    }

    void become(Tree other) {
      before = other.before;
      text = other.text;
      keys = new ArrayList<>(other.keys);
      children = new ArrayList<>(other.children);
    }

    Tree copy() {
      Tree copy = new Tree();
      copy.become(this);
      copy.children.replaceAll(Tree::copy);
      return copy;
    }

    List<Tree> all() {
      List<Tree> all = new ArrayList<>(List.of(this));
      children.forEach(child -> all.addAll(child.all()));
      return all;
    }

    String yaml(boolean flow) {
      return flow ? flow() : block("").substring(1);
    }

    private boolean isList() {
      return keys.get(0).isEmpty();
    }

    private String flow() {
      if (children.isEmpty()) {
        return before + text;
      }
      StringBuilder out = new StringBuilder(before).append(isList() ? "[" : "{");
      for (int i = 0; i < children.size(); i++) {
        out.append(i == 0 ? "" : ", ").append(isList() ? "" : keys.get(i) + ": ");
        out.append(children.get(i).flow());
      }
      return out.append(isList() ? "]" : "}").toString();
    }

    private String block(String indent) {
      if (children.isEmpty()) {
        return " " + before + text + "\n";
      }
      StringBuilder out = new StringBuilder(" ").append(before).append("\n");
      for (int i = 0; i < children.size(); i++) {
        out.append(indent).append(isList() ? "-" : keys.get(i) + ":");
        out.append(children.get(i).block(indent + "  "));
      }
      return out.toString();
    }
  }
}
