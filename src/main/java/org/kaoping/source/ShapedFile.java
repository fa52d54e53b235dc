package org.kaoping.source;

import java.nio.file.Path;
import org.kaoping.diagnostic.Checked;

/** Reads files as trees of a given shape. */
public final class ShapedFile {
  private final Path root;
  private final Yaml yaml = new Yaml();

  /** Creates a reader of the files of a workspace. */
  public ShapedFile(Path root) {
    this.root = root;
  }

  /**
   * Returns the tree of a file that exists, if it has the shape. Safe for use by several threads.
   *
   * @param path workspace-relative
   */
  public Checked<YamlNode> read(String path, Shape shape) {
    return SourceFile.read(root, path).then(file -> read(file, shape));
  }

  /** Returns the tree of a file, if it has the shape. Safe for use by several threads. */
  public Checked<YamlNode> read(SourceFile file, Shape shape) {
    return yaml.read(file).then(tree -> Checked.of(tree, ShapeCheck.check(shape, tree)));
  }
}
