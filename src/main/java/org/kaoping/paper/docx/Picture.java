package org.kaoping.paper.docx;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.dml.CTBlip;
import org.docx4j.dml.CTBlipFillProperties;
import org.docx4j.dml.CTGeomGuideList;
import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.dml.CTNonVisualPictureProperties;
import org.docx4j.dml.CTPoint2D;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.CTPresetGeometry2D;
import org.docx4j.dml.CTRelativeRect;
import org.docx4j.dml.CTShapeProperties;
import org.docx4j.dml.CTStretchInfoProperties;
import org.docx4j.dml.CTTransform2D;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.GraphicData;
import org.docx4j.dml.STShapeType;
import org.docx4j.dml.picture.CTPictureNonVisual;
import org.docx4j.dml.picture.Pic;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.wml.Drawing;
import org.kaoping.paper.Block;
import org.kaoping.paper.Fit;
import org.kaoping.paper.OfficeFile;
import org.kaoping.paper.Painter;

/** The charts of a document: pictures that stand in the line, with what they show in words. */
final class Picture {
  static final String URI = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** Of a micrometre, in the units of drawings. */
  private static final long UNITS = 36;

  private final Painter painter;
  private final int before;
  private final List<OfficeFile.Picture> pictures = new ArrayList<>();

  /**
   * @param before how many parts stand before pictures
   */
  Picture(Painter painter, int before) {
    this.painter = painter;
    this.before = before;
  }

  /** Returns the pictures so far. */
  List<OfficeFile.Picture> files() {
    return List.copyOf(pictures);
  }

  /** Returns the picture of a chart with its caption; without a font the caption alone. */
  List<Object> of(Block.Chart chart) {
    List<Object> content = new ArrayList<>();
    painter.png(chart).ifPresent(png -> content.add(picture(chart, png)));
    Paragraph caption = Paragraph.of(StyleName.CHART_CAPTION);
    caption.text(chart.caption(), org.kaoping.paper.Face.BLACK).lineBreak().text(chart.about());
    content.add(caption.p());
    return content;
  }

  private Object picture(Block.Chart chart, byte[] png) {
    int number = pictures.size() + 1;
    pictures.add(new OfficeFile.Picture("media/chart" + number + ".png", () -> png));
    Drawing drawing = new Drawing();
    drawing.getAnchorOrInline().add(inline(chart, number));
    return Paragraph.of(StyleName.CHART).add(drawing).p();
  }

  private Inline inline(Block.Chart chart, int number) {
    Inline inline = new Inline();
    inline.setDistT(0L);
    inline.setDistB(0L);
    inline.setDistL(0L);
    inline.setDistR(0L);
    inline.setExtent(extent(chart));
    inline.setDocPr(named(chart, number));
    Graphic graphic = new Graphic();
    GraphicData data = new GraphicData();
    data.setUri(URI);
    data.getAny().add(pic(chart, number));
    graphic.setGraphicData(data);
    inline.setGraphic(graphic);
    return inline;
  }

  private static CTNonVisualDrawingProps named(Block.Chart chart, int number) {
    CTNonVisualDrawingProps name = new CTNonVisualDrawingProps();
    name.setId(number);
    name.setName("图 " + number);
    name.setDescr(chart.alternative());
    return name;
  }

  private static CTPositiveSize2D extent(Block.Chart chart) {
    Fit.Size size = Fit.size(chart);
    CTPositiveSize2D extent = new CTPositiveSize2D();
    extent.setCx(size.width() * UNITS);
    extent.setCy(size.height() * UNITS);
    return extent;
  }

  private Pic pic(Block.Chart chart, int number) {
    Pic pic = new Pic();
    CTPictureNonVisual nonVisual = new CTPictureNonVisual();
    nonVisual.setCNvPr(named(chart, number));
    nonVisual.setCNvPicPr(new CTNonVisualPictureProperties());
    pic.setNvPicPr(nonVisual);
    CTBlip blip = new CTBlip();
    blip.setEmbed("r" + (before + number));
    CTStretchInfoProperties stretch = new CTStretchInfoProperties();
    stretch.setFillRect(new CTRelativeRect());
    CTBlipFillProperties fill = new CTBlipFillProperties();
    fill.setBlip(blip);
    fill.setStretch(stretch);
    pic.setBlipFill(fill);
    CTTransform2D place = new CTTransform2D();
    place.setOff(origin());
    place.setExt(extent(chart));
    CTPresetGeometry2D rectangle = new CTPresetGeometry2D();
    rectangle.setPrst(STShapeType.RECT);
    rectangle.setAvLst(new CTGeomGuideList());
    CTShapeProperties shape = new CTShapeProperties();
    shape.setXfrm(place);
    shape.setPrstGeom(rectangle);
    pic.setSpPr(shape);
    return pic;
  }

  private static CTPoint2D origin() {
    CTPoint2D origin = new CTPoint2D();
    origin.setX(0);
    origin.setY(0);
    return origin;
  }
}
