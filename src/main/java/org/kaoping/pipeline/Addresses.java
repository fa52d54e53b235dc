package org.kaoping.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.FileNames;

/**
 * The files and folders of a site: each has an address of its own, also where systems tell no case.
 */
final class Addresses {
  /**
   * What stands at an address.
   *
   * @param path spelt as it is
   * @param file whether it is a file, not a folder
   * @param owner the first file of the site that asked for it
   */
  private record Claim(String path, boolean file, String owner) {}

  private final Map<String, String> sources;
  private final Map<String, Claim> claims = new HashMap<>();

  private Addresses(Map<String, String> sources) {
    this.sources = sources;
  }

  /**
   * Returns what of the workspace is at an address that something else has.
   *
   * @param paths of all files of the site
   * @param sources the files of the workspace that some of them are copied or made from, by path
   * @throws IllegalStateException if the program itself has two things at an address
   */
  static List<Diagnostic> taken(List<String> paths, Map<String, String> sources) {
    Addresses addresses = new Addresses(sources);
    List<Diagnostic> taken = new ArrayList<>();
    paths.forEach(path -> addresses.claim(path).ifPresent(taken::add));
    return taken;
  }

  private Optional<Diagnostic> claim(String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      Optional<Diagnostic> wrong = claim(new Claim(path.substring(0, end), false, path));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return claim(new Claim(path, true, path));
  }

  private Optional<Diagnostic> claim(Claim claim) {
    Claim first = claims.putIfAbsent(FileNames.folded(claim.path), claim);
    if (first == null || (!claim.file && !first.file && claim.path.equals(first.path))) {
      return Optional.empty();
    }
    SourceSpan place = SourceSpan.wholeFile(source(claim.owner, first.owner));
    return Optional.of(
        claim.path.equals(first.path)
            ? Diagnostic.of(Code.ADDRESS_TAKEN, place, claim.path, first.owner)
            : Diagnostic.of(Code.NAME_TWICE, place, claim.path, first.path));
  }

  private String source(String path, String other) {
    return Optional.ofNullable(sources.get(path))
        .or(() -> Optional.ofNullable(sources.get(other)))
        .orElseThrow(() -> new IllegalStateException(path + " is made twice"));
  }
}
