package org.kaoping.paper;

import static org.kaoping.paper.Face.BLACK;
import static org.kaoping.paper.Face.BODY;
import static org.kaoping.paper.Face.KAI;
import static org.kaoping.paper.Face.SONG;
import static org.kaoping.paper.Face.TITLE;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packages of an operating system that bring free fonts; see {@code docs/fonts.md}.
 *
 * @param systems ids of the systems in {@code /etc/os-release}
 * @param install the command that installs packages
 * @param packs packages, each with the faces that its fonts serve
 */
public record FreeFonts(Set<String> systems, String install, List<Pack> packs) {
  private static final String MAC = "mac";

  private static final List<FreeFonts> ALL =
      List.of(
          new FreeFonts(
              Set.of("debian", "ubuntu"),
              "apt-get install -y",
              List.of(
                  new Pack("fonts-arphic-gbsn00lp", EnumSet.of(TITLE, BODY, SONG)),
                  new Pack("fonts-wqy-microhei", EnumSet.of(BLACK)),
                  new Pack("fonts-arphic-gkai00mp", EnumSet.of(KAI)))),
          new FreeFonts(
              Set.of("rhel", "centos"), // before Fedora, which those that follow them name, too
              "dnf install -y",
              List.of(
                  new Pack("google-noto-serif-cjk-ttc-fonts", EnumSet.of(TITLE, BODY, SONG, KAI)),
                  new Pack("google-noto-sans-cjk-ttc-fonts", EnumSet.of(BLACK)))),
          new FreeFonts(
              Set.of("fedora"),
              "dnf install -y",
              List.of(
                  new Pack("google-noto-serif-cjk-fonts", EnumSet.of(TITLE, BODY, SONG)),
                  new Pack("google-noto-sans-cjk-fonts", EnumSet.of(BLACK)),
                  new Pack("arphic-ukai-fonts", EnumSet.of(KAI)))),
          new FreeFonts(
              Set.of("arch"),
              "pacman -S --needed",
              List.of(
                  new Pack("noto-fonts-cjk", EnumSet.of(TITLE, BODY, SONG, BLACK)),
                  new Pack("ttf-arphic-ukai", EnumSet.of(KAI)))),
          new FreeFonts(
              Set.of("alpine"),
              "apk add",
              List.of(new Pack("font-noto-cjk", EnumSet.allOf(Face.class)))),
          new FreeFonts(
              Set.of("opensuse", "suse", "sles"),
              "zypper install -y",
              List.of(
                  new Pack("arphic-gbsn00lp-fonts", EnumSet.of(TITLE, BODY, SONG)),
                  new Pack("wqy-microhei-fonts", EnumSet.of(BLACK)),
                  new Pack("arphic-gkai00mp-fonts", EnumSet.of(KAI)))),
          new FreeFonts(
              Set.of(MAC),
              "brew install --cask",
              List.of(
                  new Pack("font-noto-serif-cjk-sc", EnumSet.of(TITLE, BODY, SONG)),
                  new Pack("font-noto-sans-cjk-sc", EnumSet.of(BLACK)),
                  new Pack("font-lxgw-wenkai", EnumSet.of(KAI)))));

  /** A package. */
  record Pack(String name, Set<Face> faces) {}

  /**
   * Returns what brings fonts to an operating system; nothing where no package is known.
   *
   * @param system as Java names it, e.g. {@code Linux}
   * @param release the text of {@code /etc/os-release}, empty where there is none
   */
  public static Optional<FreeFonts> of(String system, String release) {
    Stream<String> kind =
        system.toLowerCase(Locale.ROOT).startsWith(MAC) ? Stream.of(MAC) : linux(release);
    List<String> ids = kind.toList();
    return ALL.stream().filter(f -> ids.stream().anyMatch(f.systems::contains)).findFirst();
  }

  private static Stream<String> linux(String release) {
    return release
        .lines()
        .filter(line -> line.matches("ID(_LIKE)?=.*"))
        .flatMap(line -> Arrays.stream(line.replaceFirst("^[^=]*=", "").split("[\"' ]+", -1)))
        // openSUSE has an ID for each of its lines, such as opensuse-leap
        .map(id -> id.replaceFirst("-.*", ""));
  }

  /** Returns the command that brings fonts for some faces, without the right to do so. */
  public String command(Collection<Face> faces) {
    return packs.stream()
        .filter(pack -> pack.faces().stream().anyMatch(faces::contains))
        .map(Pack::name)
        .collect(Collectors.joining(" ", install + " ", ""));
  }

  /** Says whether the command is one for the administrator. */
  public boolean needsRoot() {
    return !systems.contains(MAC);
  }
}
