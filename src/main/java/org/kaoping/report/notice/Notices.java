package org.kaoping.report.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Links;
import org.kaoping.report.quote.Quotations;
import org.kaoping.result.Register;
import org.kaoping.site.ContentDocument;
import org.kaoping.wording.Words;

/** The notices of a workspace. */
public final class Notices {
  private final List<RankedEvaluation> evaluations;
  private final History history;
  private final Optional<String> organisation;
  private final Drafts drafts;
  private final Words words;
  private final Edition edition;

  /**
   * Prepares to make notices.
   *
   * @param organisation who issues them, where their headers do not say so
   * @param drafts whether these are among the evaluations and notices
   * @param edition what readers are told
   */
  public Notices(
      List<RankedEvaluation> evaluations,
      History history,
      Optional<String> organisation,
      Drafts drafts,
      Words words,
      Edition edition) {
    this.evaluations = evaluations;
    this.history = history;
    this.organisation = organisation;
    this.drafts = drafts;
    this.words = words;
    this.edition = edition;
  }

  /**
   * Returns the documents of all notices, in the order of their files; letters by rank. A draft in
   * which anything is wrong has none.
   */
  public Checked<List<Paper>> papers(List<ContentDocument> content) {
    Quotations quotations = new Quotations(words, evaluations, history, edition);
    List<ContentDocument> notices = content.stream().filter(ContentDocument::isNotice).toList();
    List<Paper> papers = new ArrayList<>();
    // What is wrong with a letter is wrong with each of them: it is said once.
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (ContentDocument document : notices) {
      Set<Diagnostic> wrong = new LinkedHashSet<>();
      List<Paper> made = new ArrayList<>();
      Checked<Notice> read = NoticeReader.read(document, evaluations, notices);
      wrong.addAll(read.diagnostics());
      if (read.value().isPresent()) {
        Notice notice = read.value().get();
        wrong.addAll(NoticeChecks.check(notice));
        DocumentMaker maker = new DocumentMaker(notice, organisation, drafts, quotations, words);
        units(notice).forEach(unit -> paper(notice, unit, maker, wrong).ifPresent(made::add));
      }
      if (!document.isDraft() || wrong.stream().noneMatch(Diagnostic::isError)) {
        papers.addAll(made);
      }
      found.addAll(document.told(wrong));
    }
    return Checked.of(List.copyOf(papers), List.copyOf(found));
  }

  private static Optional<Paper> paper(
      Notice notice, Optional<Register.Unit> unit, DocumentMaker maker, Set<Diagnostic> found) {
    Checked<OfficialDocument> checked = maker.document(unit);
    found.addAll(checked.diagnostics());
    String stem =
        unit.filter(u -> notice.kind() == NoticeKind.FEEDBACK)
            .map(u -> Links.letter(notice.ranked(), notice.stem(), u.id()))
            .orElse(notice.stem());
    return checked.value().map(document -> new Paper(notice, stem, unit, document));
  }

  /** Returns whom there is a document for; nobody in particular in most notices. */
  private static Stream<Optional<Register.Unit>> units(Notice notice) {
    return switch (notice.kind()) {
      case FEEDBACK ->
          Rankings.of(notice.ranked())
              .standings()
              .map(Standing::unit)
              .filter(Register.Unit::isNamed)
              .map(Optional::of);
      case REPLY ->
          notice.objected().stream()
              .map(objected -> notice.ranked().register().unit(objected.objection().unit()));
      case COMMENDATION, RESULTS, PUBLICITY, CORRECTION -> Stream.of(Optional.empty());
    };
  }
}
