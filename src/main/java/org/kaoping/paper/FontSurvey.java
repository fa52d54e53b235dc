package org.kaoping.paper;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;

/**
 * What serves the typefaces of official documents on a machine, and what is missing.
 *
 * @param faces one for each face, in their order
 * @param searched the folders that were looked through, in their order
 */
public record FontSurvey(List<Served> faces, List<Path> searched) {
  public FontSurvey {
    faces = List.copyOf(faces);
    searched = List.copyOf(searched);
  }

  /**
   * What serves a face.
   *
   * @param chain the fonts, the one that serves first; empty if there is none
   * @param meant whether the first is one that the standard means
   */
  public record Served(Face face, List<Typefaces.Cut> chain, boolean meant) {
    public Served {
      chain = List.copyOf(chain);
    }

    /** Returns the name of the family that serves first. */
    public Optional<String> family() {
      return chain.stream().findFirst().map(cut -> cut.font().family());
    }

    private String told() {
      return chain.stream().map(Typefaces.Cut::fingerprint).collect(Collectors.joining(", "));
    }

    /** Returns the face with what stands in for it. */
    private Phrase named() {
      Phrase name = Phrase.of("face." + face.name());
      return family().map(font -> Phrase.of("fonts.by", name, font)).orElse(name);
    }
  }

  /**
   * Looks for fonts.
   *
   * @param own the folder that the workspace names, looked through before all others
   * @param system fonts of the machine, e.g. in {@link SystemFolders#ofThisMachine}
   */
  public static FontSurvey of(Optional<Path> own, InstalledFonts system) {
    return new FontSearch(own.map(system::behind).orElse(system)).survey();
  }

  /** Returns the faces that have no font at all: without PDF, if there are any. */
  public List<Face> missing() {
    return faces.stream().filter(served -> served.chain().isEmpty()).map(Served::face).toList();
  }

  /** Returns the fonts that serve a face, the first one first; empty if there are none. */
  public List<Font> fonts(Face face) {
    return faces.stream()
        .filter(served -> served.face() == face)
        .flatMap(served -> served.chain().stream())
        .map(Typefaces.Cut::font)
        .toList();
  }

  /** Returns what tells these fonts from others. */
  public String fingerprint() {
    return faces.stream()
        .map(served -> served.face() + " " + served.meant() + " " + served.told())
        .collect(Collectors.joining("\n"));
  }

  /** Returns whether every face has a font that the standard means. */
  public boolean isComplete() {
    return faces.stream().allMatch(Served::meant);
  }

  /** Returns the fonts; nothing if a face has none. */
  public Optional<Typefaces> typefaces() {
    Map<Face, List<Typefaces.Cut>> chains = new EnumMap<>(Face.class);
    faces.forEach(served -> chains.put(served.face(), served.chain()));
    return missing().isEmpty() ? Optional.of(new Typefaces(chains)) : Optional.empty();
  }

  /**
   * Returns the fonts, with one diagnostic that names all faces which lack what they should have.
   *
   * @param strict whether it is an error that a font stands in for the one that the standard means
   * @param place where the workspace says which fonts it wants
   */
  public Checked<Optional<Typefaces>> checked(boolean strict, SourceSpan place) {
    return Checked.of(typefaces(), diagnostic(strict, place).stream().toList());
  }

  private Optional<Diagnostic> diagnostic(boolean strict, SourceSpan place) {
    List<Served> poor = faces.stream().filter(served -> !served.meant()).toList();
    if (poor.isEmpty()) {
      return Optional.empty();
    }
    if (strict) {
      return Optional.of(Diagnostic.of(Code.FONT_MISSING, place, list(poor)));
    }
    List<Served> none = poor.stream().filter(served -> served.chain().isEmpty()).toList();
    if (none.isEmpty()) {
      return Optional.of(Diagnostic.of(Code.FONT_SUBSTITUTED, place, list(poor)));
    }
    String folders = searched.stream().map(Path::toString).collect(Collectors.joining(", "));
    return Optional.of(Diagnostic.of(Code.NO_FONT, place, list(none), folders));
  }

  private static Phrase list(List<Served> faces) {
    return faces.stream()
        .map(Served::named)
        .reduce((left, right) -> Phrase.of("fonts.and", left, right))
        .orElseThrow();
  }
}
