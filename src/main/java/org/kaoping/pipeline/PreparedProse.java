package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Problems;
import org.kaoping.report.Document;
import org.kaoping.report.Settings;
import org.kaoping.report.notice.NoticeFiles;
import org.kaoping.report.notice.Notices;
import org.kaoping.report.notice.Paper;
import org.kaoping.report.quote.Prose;
import org.kaoping.report.quote.Quotations;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.HeaderField;
import org.kaoping.wording.Words;

/**
 * What {@code content/} says, with what it quotes of the results.
 *
 * @param documents all of them, notices without their text
 * @param papers the official documents of the notices
 * @param files what writes the papers for offices and printers, if that is wanted
 */
record PreparedProse(List<Document> documents, List<Paper> papers, Optional<DocumentFiles> files) {
  static final PreparedProse NONE = new PreparedProse(List.of(), List.of(), Optional.empty());

  /** Returns the same with what writes its papers, unless there are none. */
  Checked<PreparedProse> withFiles(Path root, Settings settings, MachineFonts fonts) {
    return papers.isEmpty()
        ? Checked.of(this, List.of())
        : DocumentFiles.prepare(root, settings, fonts, papers)
            .then(
                made ->
                    Checked.of(new PreparedProse(documents, papers, Optional.of(made)), List.of()));
  }

  /** Returns the same, unless its papers could not be written; how well is not asked. */
  Checked<PreparedProse> ifFilesCanBeMade(Path root, Settings settings, MachineFonts fonts) {
    return Checked.of(
        this,
        withFiles(root, settings, fonts).diagnostics().stream()
            .filter(Diagnostic::isError)
            .toList());
  }

  /** Puts results into the documents, unless they quote what there is not. */
  static Checked<PreparedProse> of(
      CheckedWorkspace workspace, List<ContentDocument> content, Words words) {
    Settings settings = workspace.settings();
    Quotations quotations =
        new Quotations(words, workspace.evaluations(), workspace.history(), workspace.edition());
    Problems problems = new Problems();
    Checked<List<Paper>> papers =
        new Notices(
                workspace.evaluations(),
                workspace.history(),
                settings.organisation(),
                workspace.drafts(),
                words,
                workspace.edition())
            .papers(content);
    problems.addAll(papers.diagnostics());
    Set<String> issued =
        papers.value().orElse(List.of()).stream()
            .map(paper -> paper.notice().document().file())
            .collect(Collectors.toSet());
    List<Document> documents = new ArrayList<>();
    for (ContentDocument document : content) {
      if (document.isNotice()) {
        if (issued.contains(document.file()) || !document.isDraft()) {
          documents.add(document(document, ""));
        }
        continue;
      }
      Checked<String> html = quotations.html(prose(document));
      problems.addAll(document.told(html.diagnostics()));
      html.value().ifPresent(body -> documents.add(document(document, body)));
    }
    return Checked.of(
        new PreparedProse(
            List.copyOf(documents), papers.value().orElse(List.of()), Optional.empty()),
        problems.all());
  }

  /** Returns what readers get of notices beside their pages, in the words of the site. */
  NoticeFiles offered(Language language) {
    return files.map(made -> made.offered(language)).orElse(NoticeFiles.NONE);
  }

  private static Prose prose(ContentDocument document) {
    return new Prose(
        document.file(),
        document.linesAboveBody(),
        document.field("evaluation").map(PreparedProse::subject),
        document.field("unit").map(PreparedProse::subject),
        Optional.empty(),
        Map.of(),
        document.body());
  }

  private static Prose.Subject subject(HeaderField field) {
    return new Prose.Subject(field.value(), field.valueSpan());
  }

  private static Document document(ContentDocument document, String html) {
    return new Document(
        document.path(),
        document.uri(),
        document.field("order").map(o -> Integer.parseInt(o.value())).orElse(Integer.MAX_VALUE),
        kind(document),
        document.title(),
        document.field("description").map(HeaderField::value),
        document.field("tags").map(HeaderField::list).orElse(List.of()),
        document.date(),
        document.field("evaluation").map(HeaderField::value),
        html);
  }

  private static Document.Kind kind(ContentDocument document) {
    if (document.isNotice()) {
      return Document.Kind.NOTICE;
    }
    return document.type().equals("post") ? Document.Kind.NEWS : Document.Kind.PAGE;
  }
}
