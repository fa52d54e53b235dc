package org.kaoping.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Edition;
import org.kaoping.report.edition.View;
import org.kaoping.report.notice.NoticeKind;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.HeaderField;
import org.kaoping.wording.Words;

/** From a checked workspace to what each reader of an edition is told. */
final class EditionStage {
  private EditionStage() {}

  /**
   * What readers are told.
   *
   * @param folder of their site, with a slash at the end; empty where there is one for everybody
   * @param content documents for them
   */
  record Told(String folder, CheckedWorkspace workspace, List<ContentDocument> content) {
    /** Says whether something is withheld from them. */
    boolean isPart() {
      return !workspace.edition().equals(Edition.WHOLE);
    }

    /** Says of what cannot be quoted that it may be withheld, once a document. */
    List<Diagnostic> said(List<Diagnostic> found) {
      if (!isPart()) {
        return found;
      }
      Set<String> files = new HashSet<>();
      return found.stream()
          .filter(d -> d.code() != Code.UNKNOWN_REFERENCE || files.add(d.span().file()))
          .map(
              d ->
                  d.code() == Code.UNKNOWN_REFERENCE
                      ? d.withHint("edition.quoted", workspace.edition().id())
                      : d)
          .toList();
    }
  }

  /**
   * Returns what the readers of an edition are told; without an edition, everybody is told
   * everything.
   */
  static Checked<List<Told>> of(
      CheckedWorkspace workspace, Optional<String> id, List<ContentDocument> content, Words words) {
    List<Diagnostic> unknown = new ArrayList<>();
    List<String> known = workspace.settings().editions().stream().map(Edition::id).toList();
    for (ContentDocument document : content) {
      for (HeaderField field : document.field("editions").stream().toList()) {
        field.list().stream()
            .filter(name -> !known.contains(name))
            .forEach(name -> unknown.add(unknown(name, field.valueSpan(), known)));
      }
    }
    if (!unknown.isEmpty()) {
      return Checked.rejected(unknown);
    }
    if (id.isEmpty()) {
      return Checked.of(List.of(new Told("", workspace, content)), List.of());
    }
    return Edition.of(id.get(), workspace.settings().editions())
        .map(edition -> Checked.of(told(workspace, edition, content, words), List.<Diagnostic>of()))
        .orElseGet(
            () ->
                Checked.rejected(
                    List.of(unknown(id.get(), SourceSpan.wholeFile("site.yaml"), known))));
  }

  private static Diagnostic unknown(String name, SourceSpan place, List<String> known) {
    return Diagnostic.of(Code.UNKNOWN_REFERENCE, place, Phrase.of("term.edition"), name)
        .suggesting(name, known);
  }

  private static List<Told> told(
      CheckedWorkspace workspace, Edition edition, List<ContentDocument> content, Words words) {
    return View.of(edition, workspace.evaluations(), workspace.history(), words).stream()
        .map(
            view ->
                new Told(
                    view.folder(),
                    new CheckedWorkspace(
                        workspace.settings(),
                        workspace.drafts(),
                        view.evaluations(),
                        view.history(),
                        edition,
                        workspace.allowed()),
                    content.stream()
                        .filter(d -> isFor(d, edition) && !isOfOthers(d, workspace, view))
                        .toList()))
        .toList();
  }

  /**
   * Says whether a document is for the readers of an edition: as its header says. Without that,
   * everybody has all but letters about how points came about, and single readers have their own.
   */
  private static boolean isFor(ContentDocument document, Edition edition) {
    boolean usual =
        isOfKind(document, NoticeKind.FEEDBACK)
            ? edition.showsWorkings() && edition.shows(Edition.Thing.NOTES)
            : isOfKind(document, NoticeKind.REPLY)
                || edition.audience() == Edition.Audience.EVERYBODY;
    return document
        .field("editions")
        .map(field -> field.list().contains(edition.id()))
        .orElse(usual);
  }

  private static boolean isOfKind(ContentDocument document, NoticeKind kind) {
    return document.isNotice()
        && document.field("kind").filter(field -> field.value().equals(kind.id())).isPresent();
  }

  /** Says whether it is about an evaluation or an objection that these readers are not told of. */
  private static boolean isOfOthers(
      ContentDocument document, CheckedWorkspace workspace, View view) {
    return isAboutAny(document, workspace.evaluations())
        && !isAboutAny(document, view.evaluations());
  }

  private static boolean isAboutAny(ContentDocument document, List<RankedEvaluation> evaluations) {
    Optional<String> objection = document.field("objection").map(HeaderField::value);
    return document
        .field("evaluation")
        .map(HeaderField::value)
        .filter(
            id ->
                evaluations.stream()
                    .filter(ranked -> ranked.evaluation().id().equals(id))
                    .anyMatch(ranked -> objection.map(named -> has(ranked, named)).orElse(true)))
        .isPresent();
  }

  private static boolean has(RankedEvaluation ranked, String objection) {
    return ranked.objections().stream().anyMatch(o -> o.objection().id().equals(objection));
  }
}
