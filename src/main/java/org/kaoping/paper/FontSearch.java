package org.kaoping.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses fonts for faces among those of some folders. */
final class FontSearch {
  /** From here on a font is too light for what it stands in for. */
  private static final int HEAVIER = 200;

  private final InstalledFonts installed;
  private final Map<FontFile, Font> fonts = new LinkedHashMap<>();

  FontSearch(InstalledFonts installed) {
    this.installed = installed;
  }

  FontSurvey survey() {
    List<FontSurvey.Served> faces = new ArrayList<>();
    for (Face face : Face.values()) {
      Families families = Families.of(face);
      List<Typefaces.Cut> chain = chain(families);
      boolean meant =
          !chain.isEmpty() && called(families.meant(), families).contains(chain.get(0).font());
      faces.add(new FontSurvey.Served(face, chain, meant));
    }
    return new FontSurvey(faces, installed.searched());
  }

  /** Returns the fonts for a face from the first sound one on, then those with many characters. */
  private List<Typefaces.Cut> chain(Families families) {
    Set<Font> own = new LinkedHashSet<>();
    Stream.of(families.meant(), families.instead())
        .flatMap(names -> called(names, families).stream())
        .dropWhile(font -> own.isEmpty() && !font.isChinese())
        .forEach(own::add);
    if (own.isEmpty()) {
      return List.of();
    }
    List<Typefaces.Cut> chain = new ArrayList<>();
    List<Font> meant = called(families.meant(), families);
    own.forEach(
        font ->
            chain.add(new Typefaces.Cut(font, !meant.contains(font) && isLight(font, families))));
    called(Families.WIDE, families).stream()
        .filter(font -> !own.contains(font))
        .forEach(font -> chain.add(new Typefaces.Cut(font, false)));
    return chain;
  }

  private static boolean isLight(Font font, Families families) {
    return families.weight() - font.weight() >= HEAVIER;
  }

  private List<Font> called(List<String> names, Families families) {
    return names.stream()
        .flatMap(name -> called(name, families.weight()).stream())
        .distinct()
        .toList();
  }

  /** Returns the whole font of a name whose weight is nearest, of the first folder with one. */
  private Optional<Font> called(String name, int weight) {
    return installed.folders().stream()
        .flatMap(
            folder ->
                folder.getOrDefault(FontFile.folded(name), List.of()).stream()
                    .filter(file -> installed.characters(file).isPresent())
                    .min(Comparator.comparingInt(file -> Math.abs(file.weight() - weight)))
                    .stream())
        .findFirst()
        .map(
            file ->
                fonts.computeIfAbsent(
                    file, key -> new Font(key, installed.characters(key).orElseThrow())));
  }
}
