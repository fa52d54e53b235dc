package org.kaoping.paper;

import java.util.List;
import java.util.Optional;

/**
 * An official document (公文), all of its text ready to be set. Where each part stands is laid down
 * by GB/T 9704-2012; see {@link Measures}.
 *
 * @param format which of the standard's layouts
 * @param language BCP 47 tag of the text, e.g. {@code zh-CN}
 * @param head what stands above the red rule
 * @param title its lines from top to bottom, at least one; each fits into the type area
 * @param addressee (主送机关) with the colon at its end
 * @param body blocks in order
 * @param attachmentNote (附件说明) what is attached, below the body; none without attachments
 * @param signature none if the issuer's mark alone says whose it is
 * @param note (附注) with its brackets
 * @param attachments in order; they follow on pages of their own
 * @param imprint (版记) at the foot of the last page
 * @param banner what every page has to say at its top, outside the type area, e.g. that the results
 *     are made up
 */
public record OfficialDocument(
    Format format,
    String language,
    Head head,
    List<String> title,
    Optional<String> addressee,
    List<Block> body,
    Optional<AttachmentNote> attachmentNote,
    Optional<Signature> signature,
    Optional<String> note,
    List<Attachment> attachments,
    Optional<Imprint> imprint,
    Optional<String> banner) {

  public OfficialDocument {
    title = List.copyOf(title);
    body = List.copyOf(body);
    attachments = List.copyOf(attachments);
  }

  /** The layouts. */
  public enum Format {
    /** The general layout (7): the mark 35 mm below the top of the type area. */
    GENERAL,
    /** A letter (10.1): the mark 30 mm below the edge of the paper, no number on the first page. */
    LETTER
  }

  /**
   * What stands above the red rule.
   *
   * @param above lines at the top left in order: copy number, secrecy, urgency; may be empty
   * @param mark the issuer's mark (发文机关标志), e.g. the issuer's name and 文件
   * @param number the document's number (发文字号), e.g. {@code 示评〔2022〕12号}
   */
  public record Head(List<String> above, String mark, Optional<String> number) {
    public Head {
      above = List.copyOf(above);
    }
  }

  /**
   * What is attached.
   *
   * @param lead e.g. {@code 附件：}
   * @param entries names of the attachments, numbered where there are several: {@code 1.名单}
   */
  public record AttachmentNote(String lead, List<String> entries) {
    public AttachmentNote {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Who issues it and when. A seal is put on paper by hand: its place stays free.
   *
   * @param issuer name of the issuer
   * @param date in words, e.g. {@code 2022年12月30日}
   */
  public record Signature(String issuer, String date) {}

  /**
   * What follows the text on a page of its own.
   *
   * @param label e.g. {@code 附件1}
   * @param title the lines of its name, at least one
   */
  public record Attachment(String label, List<String> title, List<Block> body) {
    public Attachment {
      title = List.copyOf(title);
      body = List.copyOf(body);
    }
  }

  /**
   * The lines between rules at the foot of the last page. A letter has neither the rules nor
   * printer and day (10.1).
   *
   * @param copies who gets a copy, with label and full stop, e.g. {@code 抄送：省卫生健康委。}
   * @param printer who printed it
   * @param printed on which day, e.g. {@code 2022年12月30日印发}
   */
  public record Imprint(
      Optional<String> copies, Optional<String> printer, Optional<String> printed) {}
}
