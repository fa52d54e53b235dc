package org.kaoping.report.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Page;
import org.kaoping.report.PlannedPage;
import org.kaoping.result.Register;
import org.kaoping.wording.Words;

/** The pages of notices: one a document, and for letters one that leads to all of them. */
public final class NoticePages {
  private final List<Paper> papers;
  private final NoticeFiles offered;
  private final Words words;
  private final Frames frames;

  /**
   * Creates them.
   *
   * @param offered what the documents are there in beside their pages
   */
  public NoticePages(List<Paper> papers, NoticeFiles offered, Words words, Frames frames) {
    this.papers = papers;
    this.offered = offered;
    this.words = words;
    this.frames = frames;
  }

  public List<PlannedPage> pages() {
    List<PlannedPage> pages = new ArrayList<>();
    papers.forEach(
        paper -> pages.add(PlannedPage.of(Links.notice(paper.stem()), () -> page(paper))));
    // By their addresses: a notice holds its whole evaluation, which takes long to compare.
    Map<String, List<Paper>> letters =
        papers.stream()
            .filter(Paper::isOneOfMany)
            .collect(
                Collectors.groupingBy(
                    paper -> paper.notice().stem(), LinkedHashMap::new, Collectors.toList()));
    letters.forEach(
        (stem, all) -> pages.add(PlannedPage.of(Links.notice(stem), () -> letters(all))));
    return pages;
  }

  private Page page(Paper paper) {
    String path = Links.notice(paper.stem());
    String title = paper.notice().document().title();
    Page page =
        new Page(
            path,
            "notice.ftlh",
            frames.of(
                path,
                paper.unit().map(unit -> words.say("title.in", unit.name(), title)).orElse(title),
                title,
                paper.notice().ranked()),
            NoticeMaker.page(
                paper.document(), words.otherTag(title), files(paper, path), lacking()));
    return paper.isOneOfMany()
        ? page.below(
            List.of(new Link(title, Links.root(path) + Links.notice(paper.notice().stem()))))
        : page;
  }

  /** Returns the page that leads to all letters of one notice, of which there are some. */
  private Page letters(List<Paper> all) {
    Notice notice = all.get(0).notice();
    String path = Links.notice(notice.stem());
    String title = notice.document().title();
    String lead = words.say("notice.letters", all.size());
    return new Page(
        path,
        "letters.ftlh",
        frames.of(path, title, lead, notice.ranked()),
        new LettersPage(
            title,
            words.date(notice.date()),
            lead,
            all.stream().map(paper -> letter(paper, path)).toList()));
  }

  private LettersPage.Letter letter(Paper paper, String from) {
    return new LettersPage.Letter(
        paper.unit().map(Register.Unit::name).orElse(""),
        Links.root(from) + Links.notice(paper.stem()),
        files(paper, from));
  }

  private Optional<String> lacking() {
    if (offered.formats().isEmpty()) {
      return Optional.of(words.say("notice.no-files"));
    }
    return offered.missing().isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("notice.no-pdf", words.list(offered.missing())));
  }

  private List<Link> files(Paper paper, String from) {
    String root = Links.root(from);
    return offered.formats().stream()
        .map(
            format ->
                new Link(words.say("notice.file." + format), root + format.file(paper.stem())))
        .toList();
  }

  /**
   * The page of a notice that is a letter to each unit.
   *
   * @param letters in the order of the ranking
   */
  public record LettersPage(String title, String date, String lead, List<Letter> letters) {
    /**
     * A letter.
     *
     * @param files the same letter in other formats, may be empty
     */
    public record Letter(String unit, String href, List<Link> files) {}
  }
}
