package org.kaoping.report.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.markup.Part;
import org.kaoping.paper.Block;
import org.kaoping.reckon.Outcome;
import org.kaoping.report.quote.Quotation;
import org.kaoping.result.Register;
import org.kaoping.wording.Words;

/**
 * Holds lists of names that were written by hand against the results, and sees that every award of
 * the notice is told. In a notice about awards, each list without numbers names the units that got
 * one of them: an item is a name, or a group, a colon and names.
 */
final class AwardLists {
  private final Notice notice;
  private final Words words;
  private final Problems problems;
  private final Set<String> told = new LinkedHashSet<>();

  AwardLists(Notice notice, Words words, Problems problems) {
    this.notice = notice;
    this.words = words;
    this.problems = problems;
  }

  /** Returns a list by hand as names in columns; the notice is about an award at least. */
  Quotation.Titled names(Part.Listing listing) {
    List<Block.Group> groups = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (Part.Item item : listing.items()) {
      String text = text(item);
      int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
      List<String> names = split(text.substring(colon + 1));
      if (!names.isEmpty()) {
        groups.add(new Block.Group(text.substring(0, Math.max(colon, 0)).strip(), names));
        lines.add(item.line());
      }
    }
    Outcome meant = meant(groups);
    check(meant, groups, lines, listing.line());
    boolean plain = groups.stream().allMatch(group -> group.heading().isEmpty());
    return new Quotation.Titled(
        meant.award().title(), List.of(new Block.Names(plain ? merged(groups) : groups)));
  }

  private static List<Block.Group> merged(List<Block.Group> groups) {
    return List.of(
        new Block.Group("", groups.stream().flatMap(group -> group.names().stream()).toList()));
  }

  /** A list is about the award that it has most names in common with. */
  private Outcome meant(List<Block.Group> groups) {
    Set<String> written = written(groups);
    return notice.awards().stream()
        .max(Comparator.comparingLong(o -> winners(o).filter(written::contains).count()))
        .orElseThrow();
  }

  private static Set<String> written(List<Block.Group> groups) {
    Set<String> written = new LinkedHashSet<>();
    groups.forEach(group -> written.addAll(group.names()));
    return written;
  }

  private void check(Outcome meant, List<Block.Group> groups, List<Integer> lines, int line) {
    Set<String> written = written(groups);
    told.add(meant.award().id());
    List<String> due = winners(meant).toList();
    for (int i = 0; i < groups.size(); i++) {
      for (String name : groups.get(i).names()) {
        if (!due.contains(name)) {
          problems.add(
              Diagnostic.of(
                      Code.AWARDED_NAME,
                      notice.span(lines.get(i), name),
                      name,
                      meant.award().title())
                  .suggestingNear(name, due.stream().filter(d -> !written.contains(d)).toList()));
        }
      }
    }
    List<String> missing = due.stream().filter(name -> !written.contains(name)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          Code.AWARDED_MISSING,
          notice.span(line, ""),
          meant.award().title(),
          words.list(missing),
          meant.award().id());
    }
  }

  /** Reports the awards that the notice is about but does not tell. */
  void finish(List<Part> parts) {
    parts.stream().flatMap(AwardLists::references).forEach(this::quoted);
    notice.awards().stream()
        .filter(outcome -> !told.contains(outcome.award().id()))
        .forEach(
            outcome ->
                problems.add(
                    Code.AWARDED_MISSING,
                    notice.span("awards"),
                    outcome.award().title(),
                    words.list(winners(outcome).toList()),
                    outcome.award().id()));
  }

  /** Notes the award of {@code awards/excellent} or {@code /evaluation/awards/excellent/list}. */
  private void quoted(String path) {
    String own = "/" + notice.ranked().evaluation().id() + "/";
    String relative = path.startsWith(own) ? path.substring(own.length()) : path;
    String[] names = relative.split("/", -1);
    if (names.length >= 2
        && names[0].equals("awards")
        && (names.length == 2 || names[2].equals("list"))) {
      told.add(names[1]);
    }
  }

  private static Stream<String> references(Part part) {
    List<Part.Span> spans =
        part instanceof Part.Paragraph paragraph
            ? paragraph.spans()
            : part instanceof Part.Grid grid
                ? grid.rows().stream().flatMap(List::stream).flatMap(List::stream).toList()
                : List.of();
    Stream<Part> below =
        part instanceof Part.Listing listing
            ? listing.items().stream().flatMap(item -> item.parts().stream())
            : Stream.of();
    return Stream.concat(
        spans.stream()
            .filter(span -> span instanceof Part.Quoted)
            .map(span -> ((Part.Quoted) span).reference().path()),
        below.flatMap(AwardLists::references));
  }

  private Stream<String> winners(Outcome outcome) {
    return outcome.awarded().stream()
        .flatMap(id -> notice.ranked().register().unit(id).stream())
        .map(Register.Unit::name);
  }

  private static String text(Part.Item item) {
    StringBuilder text = new StringBuilder();
    for (Part part : item.parts()) {
      if (part instanceof Part.Paragraph paragraph) {
        paragraph.spans().stream()
            .filter(span -> span instanceof Part.Plain)
            .forEach(span -> text.append(((Part.Plain) span).text()));
      }
    }
    return text.toString();
  }

  private static List<String> split(String names) {
    return Arrays.stream(names.split("[、，,；;。]", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
