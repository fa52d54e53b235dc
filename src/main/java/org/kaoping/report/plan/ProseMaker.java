package org.kaoping.report.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.report.Document;
import org.kaoping.report.Entry;
import org.kaoping.report.Frame;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Page;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** Makes the page of a document of {@code content/}. */
final class ProseMaker {
  private final Document document;
  private final Optional<Report> subject;
  private final Words words;

  /**
   * Makes a page.
   *
   * @param subject the evaluation that the document is about
   */
  ProseMaker(Document document, Optional<Report> subject, Words words) {
    this.document = document;
    this.subject = subject;
    this.words = words;
  }

  /**
   * Returns the page.
   *
   * @param demo whether the site holds demonstration data
   */
  Page page(Frames frames, boolean demo) {
    return new Page(
        document.path(),
        "document.ftlh",
        frame(frames, demo),
        new DocumentPage(
            document.title(),
            document.date().map(words::date),
            words.otherTag(document.html().replaceAll("<[^>]*>", "")),
            document.html()));
  }

  private Frame frame(Frames frames, boolean demo) {
    String title = document.title();
    String description = document.description().orElse(title);
    return subject
        .map(report -> frames.about(document.path(), title, description, report.ranked()))
        .orElseGet(
            () -> frames.of(document.path(), title, description, demo).below(List.of(heading())));
  }

  /** Returns the way to where home lists the document. */
  private Link heading() {
    String heading = document.kind() == Document.Kind.NEWS ? "news" : "pages";
    String home = Links.root(document.path()) + Links.HOME;
    return new Link(words.say("label." + heading), home + "#_" + heading);
  }

  /** Returns how it is found: by its title, and by its tags, which lead to it. */
  Stream<Entry> entries() {
    Entry entry = entry();
    List<String> where = Stream.concat(entry.where().stream(), Stream.of(entry.title())).toList();
    return Stream.concat(
        Stream.of(entry),
        document.tags().stream()
            .filter(tag -> !tag.equals(entry.title()))
            .map(tag -> new Entry(tag, entry.kind(), where, entry.year(), entry.address())));
  }

  /** Returns how it is found by what it says; a notice has no text here. */
  Optional<Entry> text() {
    String text =
        document
            .html()
            .replaceAll("(?s)<(svg|style)\\b.*?</\\1>", " ")
            .replaceAll("</?(a|b|code|em|i|q|span|strong)\\b[^>]*>", "")
            .replaceAll("<[^>]*>", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replaceAll("\\s+", " ")
            .strip();
    Entry entry = entry();
    List<String> where = Stream.concat(entry.where().stream(), Stream.of(entry.title())).toList();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(text, entry.kind(), where, entry.year(), entry.address()));
  }

  private Entry entry() {
    return new Entry(
        document.title(),
        switch (document.kind()) {
          case PAGE -> Entry.Kind.PAGE;
          case NEWS -> Entry.Kind.NEWS;
          case NOTICE -> Entry.Kind.NOTICE;
        },
        subject
            .map(report -> report.ranked().title())
            .or(() -> document.date().map(words::date))
            .stream()
            .toList(),
        document
            .date()
            .map(day -> day.getYear())
            .or(() -> subject.map(report -> report.scheme().year()))
            .orElse(0),
        document.uri());
  }

  /**
   * A page of prose.
   *
   * @param lang BCP 47 tag of its language, where that is not the site's
   * @param html body, safe to print unescaped
   */
  public record DocumentPage(
      String title, Optional<String> date, Optional<String> lang, String html) {}
}
