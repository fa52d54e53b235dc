package org.kaoping.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.draw.Accent;
import org.kaoping.draw.Colour;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * What {@code site.yaml} says of the whole site.
 *
 * @param title empty for the language's own word for evaluation results
 * @param language of the pages
 * @param organisation who publishes
 * @param baseUrl where the site will be, without a slash at the end: what the sitemap and the page
 *     for wrong addresses need
 * @param timeZone of dates and times
 * @param logo name of a picture among the workspace's assets
 * @param accent the colour of links and marks
 * @param fonts folder with typefaces for official documents, from the workspace on or absolute
 * @param strictFonts whether they must have the typefaces that the standard names
 * @param publicFiles whether readers have the files of the workspace, so that pages tell them where
 *     in these a score is recorded
 * @param resultsZip whether the site has a package of each evaluation, with the files that its
 *     results come from
 * @param editions for audiences that are not shown everything
 */
public record Settings(
    Optional<String> title,
    Language language,
    Optional<String> organisation,
    Optional<String> baseUrl,
    ZoneId timeZone,
    Optional<String> logo,
    Optional<Accent> accent,
    Optional<String> fonts,
    boolean strictFonts,
    boolean publicFiles,
    boolean resultsZip,
    List<Edition> editions) {
  /** What holds where nothing else is said. */
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          Language.CHINESE,
          Optional.empty(),
          Optional.empty(),
          ZoneId.of("Asia/Shanghai"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          List.of());

  /** Reads {@code site.yaml} from a tree whose shape, logo and accent were checked. */
  public static Checked<Settings> read(YamlNode root) {
    Fields f = Fields.of(root);
    String zone = f.optionalText("time-zone").orElse(DEFAULT.timeZone.getId());
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      return Checked.rejected(
          List.of(
              Diagnostic.of(
                      Code.WRONG_FORM,
                      f.node("time-zone").span(),
                      Phrase.of("shown.text", zone),
                      Phrase.of("expect.time-zone"))
                  .withHint("zone.unknown")));
    }
    return Checked.of(
        new Settings(
            f.optionalText("title"),
            f.optionalText("language").flatMap(Language::of).orElse(DEFAULT.language),
            f.optionalText("organisation"),
            f.optionalText("base-url").map(url -> url.replaceAll("/+$", "")),
            ZoneId.of(zone),
            f.optionalText("logo"),
            f.optionalText("accent").map(Colour::of).map(Accent::of),
            f.optionalText("fonts"),
            f.truth("strict-fonts"),
            f.truth("public-files"),
            f.truth("results-zip"),
            f.list("editions", Edition::read)),
        List.of());
  }
}
