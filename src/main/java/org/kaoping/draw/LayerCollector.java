package org.kaoping.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DOMTreeManager;
import org.w3c.dom.Element;

/**
 * Batik's elements sorted by {@link Layer}, in place of Batik's own groups, which repeat some
 * twenty attributes at every change of colour.
 */
final class LayerCollector extends DOMGroupManager {
  private final SortedMap<Layer, List<Element>> layers = new TreeMap<>();

  LayerCollector(GraphicContext context, DOMTreeManager tree) {
    super(context, tree);
  }

  SortedMap<Layer, List<Element>> layers() {
    return layers;
  }

  @Override
  public void addElement(Element element, short method) {
    if (!(gc.getPaint() instanceof Ink ink)) {
      throw new IllegalStateException(
          "JFreeChart drew a <" + element.getTagName() + "> with its own " + gc.getPaint());
    }
    boolean isText = element.getTagName().equals("text");
    Anchor anchor = isText ? ((FixedFont) gc.getFont()).anchor() : Anchor.START;
    layers.computeIfAbsent(new Layer(ink, anchor), layer -> new ArrayList<>()).add(element);
  }
}
