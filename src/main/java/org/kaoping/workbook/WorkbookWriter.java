package org.kaoping.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.paper.StoredZip;
import org.kaoping.paper.XmlText;
import org.kaoping.workbook.SheetPlan.Area;
import org.kaoping.workbook.SheetPlan.Choice;
import org.kaoping.workbook.SheetPlan.Condition;
import org.kaoping.workbook.SheetPlan.Entry;
import org.kaoping.workbook.SheetPlan.Figure;
import org.kaoping.workbook.SheetPlan.Limit;
import org.kaoping.workbook.SheetPlan.Look;
import org.kaoping.workbook.SheetPlan.Words;

/** Writes workbooks in Office Open XML. Equal sheets give equal bytes, at any time. */
public final class WorkbookWriter {
  /** Keeps from slips only; who means to change a form may. */
  public static final String PASSWORD = "kaoping";

  private static final String FONT = "Microsoft YaHei";
  private static final String PROGRAM = "Kaoping";

  /** Points of a line, and the lines that programs can show of a row. */
  private static final int LINE = 16;

  private static final int MOST_LINES = 25;
  private static final Set<Look> WRAPPED =
      EnumSet.of(Look.HEAD, Look.NUMBER_HEAD, Look.WRAPPED, Look.NOTE, Look.INPUT);
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*</dcterms:created>");

  private static final Pattern MERGED = Pattern.compile("<mergeCells>.*?</mergeCells>");

  /** Where the box of a note stands: the library makes all two cells wide and high. */
  private static final Pattern BOX =
      Pattern.compile("<x:Anchor>([0-9]+),0,([0-9]+),0,[^<]*</x:Anchor>");

  /** The least width of a box, and the width of columns behind the sheet, in digits. */
  private static final int BOX_WIDTH = 40;

  private static final int FREE_WIDTH = 9;

  /** Rows that are held before they are written. */
  private static final int FLUSHED = 1000;

  private static final Pattern MERGE = Pattern.compile("<mergeCell .*?/>");

  private WorkbookWriter() {}

  /**
   * Writes a workbook; what it is written to stays open.
   *
   * @param title in the file's properties
   * @throws IOException if it cannot be written
   */
  public static void write(String title, List<SheetPlan> sheets, OutputStream out)
      throws IOException {
    write(title, sheets, Worksheet.MAX_ROWS, out);
  }

  /** Does the same with sheets of at most {@code most} rows. */
  static void write(String title, List<SheetPlan> sheets, int most, OutputStream out)
      throws IOException {
    Path unpacked = Files.createTempFile("kaoping-", ".xlsx");
    try {
      pack(unpacked, written(title, sheets, most, unpacked), out);
    } finally {
      Files.delete(unpacked);
    }
  }

  /** Writes a workbook as the library does, and returns its sheets. */
  private static List<Page> written(String title, List<SheetPlan> sheets, int most, Path to)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(to))) {
      Workbook book = new Workbook(bytes, PROGRAM, null);
      book.setCompressionLevel(Deflater.BEST_SPEED);
      book.setGlobalDefaultFont(FONT, 11);
      book.properties().setTitle(title);
      for (SheetPlan sheet : sheets) {
        Iterator<List<Entry>> below = sheet.below().iterator();
        int number = 1;
        do {
          String name = number == 1 ? sheet.name() : sheet.name() + " " + number;
          Page page = new Page(book.newWorksheet(name), sheet);
          page.write(below, most);
          pages.add(page);
          number++;
        } while (below.hasNext());
      }
      book.finish();
    }
    return pages;
  }

  /** Packs the parts again, without what depends on the clock or stands in no order. */
  private static void pack(Path archive, List<Page> pages, OutputStream out) throws IOException {
    Map<String, Page> boxes = new HashMap<>();
    Set<String> large = new HashSet<>(Set.of("xl/sharedStrings.xml"));
    for (int i = 0; i < pages.size(); i++) {
      boxes.put("xl/drawings/vmlDrawing" + (i + 1) + ".vml", pages.get(i));
      if (pages.get(i).plan().merges().isEmpty()) {
        large.add("xl/worksheets/sheet" + (i + 1) + ".xml");
      }
    }
    StoredZip zip = new StoredZip(out);
    try (ZipFile file = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry part : Collections.list(file.getEntries())) {
        if (large.contains(part.getName())) {
          try (InputStream bytes = file.getInputStream(part)) {
            zip.add(part.getName(), part.getSize(), part.getCrc(), bytes);
          }
          continue;
        }
        String xml = new String(file.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        if (boxes.containsKey(part.getName())) {
          xml = BOX.matcher(xml).replaceAll(boxes.get(part.getName())::box);
        }
        Matcher merged = MERGED.matcher(CREATED.matcher(xml).replaceFirst(""));
        zip.add(
            part.getName(),
            merged.replaceFirst(
                cells -> {
                  List<String> sorted =
                      MERGE
                          .matcher(cells.group())
                          .results()
                          .map(MatchResult::group)
                          .sorted()
                          .toList();
                  return "<mergeCells>" + String.join("", sorted) + "</mergeCells>";
                }));
      }
    }
    zip.finish();
  }

  /** A sheet while it is filled. */
  private record Page(Worksheet to, SheetPlan plan) {
    void write(Iterator<List<Entry>> below, int most) throws IOException {
      for (int column = 0; column < plan.widths().size(); column++) {
        if (plan.widths().get(column) == 0) {
          to.hideColumn(column);
        } else {
          to.width(column, plan.widths().get(column));
        }
      }
      int rows = plan.rows().size();
      for (int row = 0; row < rows; row++) {
        put(row, plan.rows().get(row), false);
        int lines = lines(row);
        if (lines > 1) {
          to.rowHeight(row, lines * LINE);
        }
      }
      plan.hidden().forEach(to::hideRow);
      plan.merges().forEach(area -> range(area).merge());
      plan.limits().forEach(this::limit);
      plan.notes().forEach(note -> to.comment(note.row(), note.column(), note.text()));
      arrange();
      while (below.hasNext() && rows < most) {
        put(rows, below.next(), true);
        rows++;
        if (rows % FLUSHED == 0) {
          to.flush();
        }
      }
      if (plan.filtered()) {
        to.setAutoFilter(plan.head(), 0, Math.max(plan.head(), rows - 1), plan.widths().size() - 1);
      }
      to.finish();
    }

    /** Returns how many lines the longest wrapped words of a row take: some programs do not ask. */
    private int lines(int row) {
      int lines = 1;
      List<Entry> cells = plan.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Words words && WRAPPED.contains(words.look())) {
          int room = Math.max(1, room(row, column));
          int needed =
              words
                  .text()
                  .lines()
                  .mapToInt(line -> Math.max(1, (TextColumns.of(line) + room - 1) / room))
                  .sum();
          lines = Math.max(lines, needed);
        }
      }
      return Math.min(lines, MOST_LINES);
    }

    /** Returns the width that words of a cell have, in digits. */
    private int room(int row, int column) {
      int last =
          plan.merges().stream()
              .filter(area -> area.top() == row && area.left() == column)
              .mapToInt(Area::right)
              .findFirst()
              .orElse(column);
      int room = 0;
      for (int at = column; at <= last; at++) {
        room += plan.widths().get(at);
      }
      return room - 1; // cells have margins
    }

    /** Returns where the box of a note stands: beside its cell, as large as its text needs. */
    private String box(MatchResult found) {
      int column = Integer.parseInt(found.group(1));
      int row = Integer.parseInt(found.group(2));
      int right = column + 1;
      int width = 0;
      while (width < BOX_WIDTH) {
        width += right < plan.widths().size() ? plan.widths().get(right) : FREE_WIDTH;
        right++;
      }
      int room = width;
      int needed =
          plan.notes().stream()
              .filter(note -> note.row() == row && note.column() == column)
              .flatMap(note -> note.text().lines())
              .mapToInt(line -> TextColumns.of(line) / room + 1)
              .sum();
      int bottom = row;
      for (int lines = 0; lines <= needed; bottom++) {
        lines += bottom < plan.rows().size() ? lines(bottom) : 1;
      }
      return "<x:Anchor>"
          + String.join(",", "" + (column + 1), "0", "" + row, "0", "" + right, "0", "" + bottom)
          + ",0</x:Anchor>";
    }

    private Range range(Area area) {
      return to.range(area.top(), area.left(), area.bottom(), area.right());
    }

    private void put(int row, List<Entry> cells, boolean alone) {
      for (int column = 0; column < cells.size(); column++) {
        put(row, column, cells.get(column), alone);
      }
    }

    /**
     * Fills a cell.
     *
     * @param alone whether its words stand in it, not among those that all sheets share, which are
     *     held in memory; such words would lose spaces at their ends
     */
    private void put(int row, int column, Entry entry, boolean alone) {
      if (entry instanceof Words words && alone && words.text().equals(words.text().strip())) {
        to.inlineString(row, column, words.text());
      } else if (entry instanceof Words words) {
        to.value(row, column, words.text());
      } else if (entry instanceof Figure figure) {
        to.value(row, column, new BigDecimal(figure.value()));
      }
      style(entry, to.style(row, column));
    }

    private static void style(Entry entry, StyleSetter style) {
      boolean plain = entry.look() == Look.PLAIN;
      if (plain && !(entry instanceof Figure)) {
        return;
      }
      if (entry instanceof Figure figure && figure.decimals() >= 0) {
        style.format(figure.decimals() == 0 ? "0" : "0." + "0".repeat(figure.decimals()));
      }
      if (entry instanceof Words && entry.look() == Look.INPUT) {
        style.format("@");
      }
      switch (entry.look()) {
        case PLAIN -> {}
        case TITLE -> style.bold().fontSize(14);
        case HEAD, NUMBER_HEAD ->
            style
                .bold()
                .wrapText(true)
                .horizontalAlignment(entry.look() == Look.HEAD ? "left" : "right")
                .verticalAlignment("bottom")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
        case BRANCH -> style.bold().fillColor("EEEEEE").verticalAlignment("center");
        case WRAPPED -> style.wrapText(true).verticalAlignment("top");
        case NOTE -> style.wrapText(true).verticalAlignment("top").fontColor("555555").fontSize(9);
        case INPUT ->
            style
                .fillColor("FFFBE6")
                .borderStyle(BorderStyle.THIN)
                .borderColor("999999")
                .wrapText(true)
                .verticalAlignment("top")
                .protectionOption(ProtectionOption.LOCKED, false);
      }
      style.set();
    }

    /** Messages that say nothing let anything pass. */
    private void limit(Limit limit) {
      String said = XmlText.of(limit.said());
      if (limit instanceof Choice choice) {
        range(limit.area())
            .validateWithListByFormula(XmlText.of(choice.source()))
            .errorStyle(DataValidationErrorStyle.STOP)
            .showErrorMessage(!said.isEmpty())
            .errorTitle(PROGRAM)
            .error(said);
      } else if (limit instanceof Condition condition) {
        range(limit.area())
            .validateWithFormula(XmlText.of(condition.formula()))
            .errorStyle(DataValidationErrorStyle.STOP)
            .showErrorMessage(!said.isEmpty())
            .errorTitle(PROGRAM)
            .error(said);
      }
    }

    private void arrange() {
      to.freezePane(plan.margin(), plan.head() + 1);
      to.repeatRows(plan.head());
      to.paperSize(PaperSize.A4_PAPER);
      to.pageOrientation(plan.landscape() ? "landscape" : "portrait");
      to.fitToWidth((short) 1);
      to.fitToHeight((short) 0);
      to.footer("&P / &N", Position.CENTER);
      if (plan.unseen()) {
        to.setVisibilityState(VisibilityState.HIDDEN);
      }
      if (plan.locked()) {
        to.protect(
            PASSWORD,
            SheetProtectionOption.SHEET,
            SheetProtectionOption.INSERT_ROWS,
            SheetProtectionOption.DELETE_ROWS,
            SheetProtectionOption.INSERT_COLUMNS,
            SheetProtectionOption.DELETE_COLUMNS);
      }
    }
  }
}
