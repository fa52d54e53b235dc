package org.kaoping.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Releases;
import org.kaoping.publish.Signing;
import org.kaoping.publish.Wait;

/**
 * Puts hooks into a repository, and takes them away.
 *
 * @param repository without a work tree
 */
public record Installation(Repository repository, Messages messages) {
  /**
   * Installs the hooks, unless they are there as they should be.
   *
   * @param force whether hooks that somebody else made are put aside, and whether hooks may be put
   *     where other repositories use them, too
   */
  public Answer install(HookSettings settings, Program program, boolean force) {
    Path hooks = repository.hooks();
    try {
      Optional<String> obstacle = obstacle(hooks, settings, force);
      if (obstacle.isPresent()) {
        return Answer.refused(obstacle.get());
      }
      List<String> said = new ArrayList<>(warnings(settings));
      said.add(
          messages.say(
              put(hooks, settings, program) ? "hooks.installed" : "hooks.unchanged",
              repository.directory(),
              settings.branch(),
              settings.target().folder().resolve("current")));
      return Answer.done(said.toArray(String[]::new));
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Optional<String> obstacle(Path hooks, HookSettings settings, boolean force)
      throws IOException {
    if (!force && !real(hooks).startsWith(real(repository.directory()))) {
      return Optional.of(messages.say("hooks.elsewhere", hooks));
    }
    for (Hook hook : Hook.values()) {
      HookFile file = HookFile.of(hooks, hook);
      if (file.isForeign() && (!force || file.hasEarlier())) {
        return Optional.of(
            force
                ? messages.say("hooks.earlier", file.file(), file.earlier())
                : messages.say("hooks.foreign", file.file()));
      }
    }
    Optional<Refusal> noKey =
        Signing.key(settings.target().key()).either(key -> Optional.empty(), Optional::of);
    if (noKey.isPresent()) {
      return noKey.map(why -> messages.say(why.phrase()));
    }
    return Releases.toPublish(settings.target().folder(), settings.target().links(), Wait.NONE)
        .either(
            releases -> {
              releases.close();
              return Optional.empty();
            },
            why ->
                why.kind() == Refusal.Kind.BUSY
                    ? Optional.empty()
                    : Optional.of(messages.say(why.phrase())));
  }

  private List<String> warnings(HookSettings settings) throws IOException {
    Path inner = real(settings.target().folder());
    Path outer = real(repository.directory());
    return inner.startsWith(outer) || outer.startsWith(inner)
        ? List.of(messages.say("hooks.nested", settings.target().folder(), repository.directory()))
        : List.of();
  }

  /** Says whether anything had to be changed. */
  private boolean put(Path hooks, HookSettings settings, Program program) throws IOException {
    Map<Hook, Path> prepared = new EnumMap<>(Hook.class);
    Files.createDirectories(hooks);
    try {
      for (Hook hook : Hook.values()) {
        String script = hook.script(program);
        if (!HookFile.of(hooks, hook).is(script)) {
          prepared.put(hook, HookFile.of(hooks, hook).prepare(script));
        }
      }
      boolean known = HookSettings.of(repository).equals(Optional.of(settings));
      if (!known) {
        settings.keepIn(repository);
      }
      for (Map.Entry<Hook, Path> file : prepared.entrySet()) {
        HookFile.of(hooks, file.getKey()).replaceBy(file.getValue());
      }
      return !known || !prepared.isEmpty();
    } finally {
      for (Path file : prepared.values()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Takes the hooks away that this program made, and puts back what was there before. */
  public Answer remove() {
    boolean removed = false;
    try {
      for (Hook hook : Hook.values()) {
        removed |= HookFile.of(repository.hooks(), hook).remove();
      }
    } catch (IOException e) {
      return failed(e);
    }
    repository.configure(HookSettings.SECTION, Map.of());
    return Answer.done(
        messages.say(removed ? "hooks.removed" : "hooks.none", repository.directory()));
  }

  private Answer failed(IOException e) {
    Optional<Refusal> why =
        Refusal.failed(new UncheckedIOException(repository.hooks().toString(), e));
    return Answer.refused(messages.say(why.orElseThrow().phrase()));
  }

  /** Returns a path without links, as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return Files.exists(absolute) || parent == null
        ? absolute.toRealPath()
        : real(parent).resolve(absolute.getFileName());
  }

  /** One hook in the hooks folder of a repository. */
  record HookFile(Path file) {
    private static final String EXECUTABLE = "rwxr-xr-x";

    static HookFile of(Path hooks, Hook hook) {
      return new HookFile(hooks.resolve(hook.file()));
    }

    /** Returns where a hook is kept that was there before. */
    Path earlier() {
      return file.resolveSibling(file.getFileName() + ".before-kaoping");
    }

    boolean hasEarlier() {
      return isTaken(earlier());
    }

    /** Says whether this program made it. */
    boolean isOurs() throws IOException {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().skip(1).findFirst().filter(l -> l.startsWith(Hook.MARK)).isPresent();
    }

    /** Says whether somebody else made it. */
    boolean isForeign() throws IOException {
      return isTaken(file) && !isOurs();
    }

    /** Says whether it is there with this text, and runs. */
    boolean is(String script) throws IOException {
      return isOurs()
          && Arrays.equals(Files.readAllBytes(file), script.getBytes(StandardCharsets.UTF_8))
          && Files.isExecutable(file);
    }

    /** Writes a text that runs into a file beside it. */
    Path prepare(String script) throws IOException {
      Path written = Files.createTempFile(file.getParent(), ".kaoping-", ".tmp");
      Files.writeString(written, script);
      if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(EXECUTABLE));
      }
      return written;
    }

    /** Puts a prepared file in its place; what somebody else made is kept beside it. */
    void replaceBy(Path prepared) throws IOException {
      if (isForeign()) {
        Files.move(file, earlier(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(prepared, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes it away if it is ours, and puts back what was there before. */
    boolean remove() throws IOException {
      if (!isOurs()) {
        return false;
      }
      if (hasEarlier()) {
        Files.move(earlier(), file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(file);
      }
      return true;
    }

    private static boolean isTaken(Path path) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
