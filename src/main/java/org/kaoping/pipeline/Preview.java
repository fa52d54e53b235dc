package org.kaoping.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.site.Bakery;

/**
 * The site of a workspace as somebody works on it: read again after every change, and made page by
 * page for whom looks at it. Each page is what a build would make, but names no commit. For use by
 * several threads.
 */
public final class Preview {
  private static final int REHEARSALS = 4;
  private static final int PAGES = 25;

  private final Path root;
  private final Wanted wanted;
  private final Memory memory;
  private Optional<Bakery> bakery = Optional.empty();
  private volatile Map<String, SitePart> parts = Map.of();
  private final Map<String, byte[]> shown = Collections.synchronizedMap(new LastShown());

  /**
   * Creates it; nothing is read before the first {@link #refresh}.
   *
   * @param clock that of the file system, by which it is told what has just been changed
   */
  public Preview(Path root, Wanted wanted, InstantSource clock) {
    this.root = root;
    this.wanted = wanted;
    this.memory = Memory.ofFolder(clock);
  }

  /**
   * A file of the site.
   *
   * @param content empty if it cannot be made, and could not be before
   * @param diagnostics what is wrong with its template; the content is then older
   */
  public record Answer(Optional<byte[]> content, List<Diagnostic> diagnostics) {}

  /**
   * Reads the workspace; what is as it was the last time is not looked at again. With errors, the
   * site stays what it is.
   *
   * @return what is wrong
   */
  public synchronized List<Diagnostic> refresh() {
    memory.next();
    Checked<SitePlan> plan = plan();
    plan.value()
        .ifPresent(
            site -> {
              parts =
                  site.parts().get().stream()
                      .collect(Collectors.toMap(SitePart::path, Function.identity()));
            });
    return plan.diagnostics();
  }

  private Checked<SitePlan> plan() {
    try (Meanwhile<TextStage> read = Meanwhile.begin(this::texts)) {
      Checked<CheckedWorkspace> data = DataStage.run(root, wanted.drafts(), memory);
      TextStage texts = read.get();
      bakery = Optional.of(texts.bakery());
      return new PageStage(root, wanted, Optional.empty(), texts).plan(data);
    }
  }

  private TextStage texts() {
    Bakery prose = bakery.map(Bakery::again).orElseGet(() -> Bakery.open(root));
    return TextStage.of(root, wanted, prose, new MachineFonts(root, memory), memory);
  }

  /**
   * Does what changes will ask for, some times over, so that the first of them shows as quickly as
   * the others: Java runs what it has run before much faster.
   */
  public void rehearse() {
    for (int time = 0; time < REHEARSALS; time++) {
      refresh();
      parts.values().stream()
          .filter(SitePart::stamped)
          .limit(PAGES)
          .forEach(page -> write(page, new ByteArrayOutputStream()));
    }
  }

  /** Makes a file, if the site has one at this path. */
  public Optional<Answer> get(String path) {
    return Optional.ofNullable(parts.get(path)).map(this::answer);
  }

  /**
   * Returns the folders of an edition that has one for each of its readers, each a site of its own;
   * empty where there is one site for all.
   */
  public List<String> folders() {
    Set<String> paths = parts.keySet();
    if (paths.contains("index.html")) {
      return List.of();
    }
    return paths.stream()
        .filter(path -> path.matches("[^/]+/index\\.html"))
        .map(path -> path.substring(0, path.indexOf('/') + 1))
        .sorted()
        .toList();
  }

  private Answer answer(SitePart part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Diagnostic> faults = write(part, out);
    if (faults.isEmpty()) {
      shown.put(part.path(), out.toByteArray());
    }
    return new Answer(Optional.ofNullable(shown.get(part.path())), faults);
  }

  /** What was shown last, for where a template is wrong now. */
  private static final class LastShown extends LinkedHashMap<String, byte[]> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
      return size() > MOST;
    }
  }

  private static List<Diagnostic> write(SitePart part, ByteArrayOutputStream out) {
    try {
      return part.content().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(part.path(), e);
    }
  }
}
