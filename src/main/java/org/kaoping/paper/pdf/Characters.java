package org.kaoping.paper.pdf;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.paper.Block;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Attachment;
import org.kaoping.source.Ignorables;

/** The characters of a document. */
final class Characters {
  /** What page numbers are made of. */
  private static final String NUMBERS = "0123456789— ";

  private Characters() {}

  /** Returns the characters that need a glyph, in the order of their numbers. */
  static Set<Integer> of(OfficialDocument document) {
    return texts(document)
        .flatMapToInt(String::codePoints)
        .filter(Characters::isDrawn)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Says whether a character needs a glyph. */
  static boolean isDrawn(int character) {
    return !Character.isISOControl(character) && !Ignorables.is(character);
  }

  private static Stream<String> texts(OfficialDocument document) {
    return Stream.of(
            Stream.of(NUMBERS, document.head().mark()),
            document.head().above().stream(),
            document.head().number().stream(),
            document.title().stream(),
            document.addressee().stream(),
            document.body().stream().flatMap(Characters::texts),
            document.attachmentNote().stream()
                .flatMap(n -> Stream.concat(Stream.of(n.lead()), n.entries().stream())),
            document.signature().stream().flatMap(s -> Stream.of(s.issuer(), s.date())),
            document.note().stream(),
            document.attachments().stream().flatMap(Characters::texts),
            document.imprint().stream()
                .flatMap(i -> Stream.of(i.copies(), i.printer(), i.printed()))
                .flatMap(Optional::stream),
            document.banner().stream())
        .flatMap(texts -> texts);
  }

  private static Stream<String> texts(Attachment attachment) {
    return Stream.concat(
        Stream.concat(Stream.of(attachment.label()), attachment.title().stream()),
        attachment.body().stream().flatMap(Characters::texts));
  }

  private static Stream<String> texts(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (block instanceof Block.Names names) {
      return names.groups().stream()
          .flatMap(group -> Stream.concat(Stream.of(group.heading()), group.names().stream()));
    }
    if (block instanceof Block.Chart chart) {
      return Stream.of(chart.caption(), chart.about());
    }
    Block.Table table = (Block.Table) block;
    return Stream.concat(
        table.columns().stream().map(Block.Column::text),
        table.rows().stream().flatMap(row -> row.stream()));
  }
}
