package org.kaoping.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.workbook.CaptionedTable;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;

/** Reads tables of indicators, one after another, into one tree. For one document. */
final class OutlineReader {
  private static final Pattern TOTAL =
      Pattern.compile("(?i)(总分|合计|总计|总分值|满分|total|sum)([（(：:].*)?");
  private static final Pattern SUBTOTAL = Pattern.compile("(?i)(小计|subtotal)([（(：:].*)?");
  private static final Pattern HEADING =
      Pattern.compile(
          "^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[A-Z]\\. ).*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("\\+?([0-9]{1,6}(?:\\.[0-9]{1,4})?)\\s*(?:分|%|％|points?)?");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final List<Node> roots = new ArrayList<>();
  private final Map<SourceSpan, Node> pointsOf = new HashMap<>();
  private Optional<Node> section = Optional.empty();
  private final List<Node> path = new ArrayList<>();
  private Optional<Outline.Total> total = Optional.empty();
  private String caption = "";

  private OutlineReader() {}

  /** Returns what the tables hold; tables without a head of indicators are left out. */
  static Outline read(List<CaptionedTable> tables) {
    OutlineReader reader = new OutlineReader();
    for (CaptionedTable table : tables) {
      if (!table.cells().hidden()) {
        reader.read(table);
      }
    }
    reader.roots.forEach(Node::fold);
    return new Outline(
        reader.caption, reader.total, reader.roots.stream().map(Outline.Item::of).toList());
  }

  private void read(CaptionedTable table) {
    Sheet sheet = table.cells();
    StringBuilder above = new StringBuilder(table.captions()).append('\n');
    Optional<Columns> columns = Optional.empty();
    int before = 0;
    for (List<Cell> cells : sheet.rows()) {
      int row = cells.get(0).row();
      Optional<Columns> head = Columns.of(sheet, row);
      if (head.isPresent()) {
        if (columns.isEmpty() && roots.isEmpty()) {
          caption = above.toString();
        }
        section = before == row - 1 ? section : Optional.empty();
        columns = head;
        before = row;
      } else if (columns.isPresent()) {
        body(sheet, row, cells, columns.get());
      } else {
        cells.forEach(cell -> above.append(cell.text()).append('\n'));
      }
    }
  }

  private static String text(Sheet sheet, int row, int column) {
    return sheet
        .shown(row, column)
        .map(cell -> cell.value() instanceof Cell.Value.Numeric n ? n.written() : cell.text())
        .map(YamlText::clean)
        .orElse("");
  }

  /** Returns the first cell of what a place belongs to. */
  private static SourceSpan origin(Sheet sheet, int row, int column) {
    return sheet
        .range(row, column)
        .map(range -> sheet.place(range.firstRow(), range.firstColumn()))
        .orElseGet(() -> sheet.place(row, column));
  }

  private void body(Sheet sheet, int row, List<Cell> cells, Columns columns) {
    String first =
        columns.levels().stream()
            .map(column -> text(sheet, row, column))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("")
            .replaceAll("\\s", "");
    if (SUBTOTAL.matcher(first).matches()) {
      return;
    }
    if (TOTAL.matcher(first).matches()) {
      total(sheet, row, columns);
      return;
    }
    if (isAcross(sheet, row, cells, columns)) {
      across(cells.get(0));
      return;
    }
    Optional<Node> lowest = levels(sheet, row, columns);
    if (lowest.isPresent()) {
      Node leaf = points(sheet, row, columns, lowest.get());
      for (int column : columns.texts()) {
        leaf.text(origin(sheet, row, column), lines(text(sheet, row, column)));
      }
      for (int column : columns.departments()) {
        leaf.departments(names(text(sheet, row, column)));
      }
    }
  }

  private void total(Sheet sheet, int row, Columns columns) {
    for (Columns.Points points : columns.points()) {
      Optional<Decimal> sum = number(text(sheet, row, points.column()));
      if (sum.isPresent() && total.isEmpty()) {
        total = Optional.of(new Outline.Total(sheet.place(row, points.column()), sum.get()));
      }
    }
  }

  /** Says whether a row has one cell across most of the table. */
  private static boolean isAcross(Sheet sheet, int row, List<Cell> cells, Columns columns) {
    return cells.size() == 1
        && sheet
            .range(row, cells.get(0).column())
            .filter(range -> range.firstRow() == range.lastRow())
            .filter(range -> range.lastColumn() - range.firstColumn() + 2 >= columns.last())
            .filter(range -> range.lastColumn() > range.firstColumn())
            .isPresent();
  }

  /** A heading across the table is a level of its own; notes are not. */
  private void across(Cell cell) {
    String text = YamlText.clean(cell.text()).strip();
    CellTitle title = CellTitle.of(text.isEmpty() ? "…" : text);
    if (title.points().isPresent() || HEADING.matcher(text).matches()) {
      Node node = new Node(cell.span(), title);
      roots.add(node);
      section = Optional.of(node);
      path.clear();
    }
  }

  /** Goes down the levels of a row, and returns the lowest indicator that it tells of. */
  private Optional<Node> levels(Sheet sheet, int row, Columns columns) {
    List<Node> now = new ArrayList<>(path);
    boolean fresh = false;
    Optional<SourceSpan> left = Optional.empty();
    int depth = 0;
    for (int column : columns.levels()) {
      SourceSpan origin = origin(sheet, row, column);
      String text = text(sheet, row, column);
      boolean joined = left.equals(Optional.of(origin));
      left = Optional.of(origin);
      if (joined) {
        continue;
      }
      if (text.isBlank()) {
        if (fresh || depth >= now.size()) {
          break;
        }
      } else if (fresh
          || depth >= now.size()
          || !isSame(now.get(depth), origin, text, depth, columns)) {
        Node node = new Node(origin, CellTitle.of(text));
        parent(now, depth).add(node);
        now.subList(Math.min(depth, now.size()), now.size()).clear();
        now.add(node);
        fresh = true;
      }
      depth++;
    }
    path.clear();
    path.addAll(now);
    return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
  }

  /** Says whether a cell goes on with an indicator: it is merged, or repeats a higher level. */
  private static boolean isSame(
      Node node, SourceSpan origin, String text, int depth, Columns columns) {
    return node.span.equals(origin)
        || (depth < columns.levels().size() - 1
            && node.title.text().equals(CellTitle.of(text).text()));
  }

  private List<Node> parent(List<Node> now, int depth) {
    if (depth > 0 && !now.isEmpty()) {
      return now.get(Math.min(depth, now.size()) - 1).children;
    }
    return section.map(node -> node.children).orElse(roots);
  }

  /** Takes the points of a row, and returns the indicator that its other cells tell of. */
  private Node points(Sheet sheet, int row, Columns columns, Node lowest) {
    Node leaf = lowest;
    for (Columns.Points points : columns.points()) {
      SourceSpan origin = origin(sheet, row, points.column());
      Optional<Decimal> told = number(text(sheet, row, points.column()));
      if (told.isEmpty()) {
        continue;
      }
      Node owner =
          columns.points().size() == 1 || points.level() >= path.size()
              ? leaf
              : path.get(points.level());
      Node earlier = pointsOf.putIfAbsent(origin, owner);
      if (earlier == null) {
        boolean second = owner == leaf && pointsOf.containsValue(owner) && hasOwn(owner, origin);
        if (second) {
          owner.handDown();
          leaf =
              new Node(
                  origin, CellTitle.ofCriterion(criteria(sheet, row, columns), owner.title.text()));
          owner.children.add(leaf);
          owner = leaf;
          pointsOf.put(origin, owner);
        }
        owner.stated = told;
      } else if (earlier != owner && columns.points().size() == 1) {
        share(earlier, told.get());
      }
    }
    return leaf;
  }

  private boolean hasOwn(Node owner, SourceSpan origin) {
    return pointsOf.entrySet().stream()
        .anyMatch(entry -> entry.getValue() == owner && !entry.getKey().equals(origin));
  }

  private static List<String> criteria(Sheet sheet, int row, Columns columns) {
    return columns.texts().stream()
        .map(column -> text(sheet, row, column).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Points that stand beside several indicators are those of what is above them. */
  private void share(Node earlier, Decimal points) {
    if (path.size() >= 2 && path.get(path.size() - 2).children.contains(earlier)) {
      earlier.stated = Optional.empty();
      path.get(path.size() - 2).stated = Optional.of(points);
    }
  }

  private static Optional<Decimal> number(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    return number.matches()
        ? Optional.of(Decimal.of(number.group(1))).filter(Decimal::isPositive)
        : Optional.empty();
  }

  /** Returns a text with the lines that it has, without blanks that only align it. */
  private static String lines(String text) {
    return String.join(
        "\n",
        text.lines()
            .map(line -> line.replaceAll("[ \\t\u3000\u00A0]+", " ").strip())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private static List<String> names(String text) {
    String between = HAN.matcher(text).find() ? "[\\s、，,；;/]+" : "[\\n,;/]+";
    return Arrays.stream(text.split(between, -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.matches("[-—–]+"))
        .toList();
  }
}
