package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.check.SchemeChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.publish.FileHashes;
import org.kaoping.result.TableHeader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.SchemeReader;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;

/**
 * The files of schemes and data of a workspace as one run reads them. For use by several threads.
 */
final class InputFiles {
  private final Path root;
  private final Memory memory;
  private final ShapedFile shaped;
  private final PersonalDataCheck personal;
  private final Queue<PersonalDataCheck.Seen> seen = new ConcurrentLinkedQueue<>();
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /**
   * Reads from a folder.
   *
   * @param memory of what files that are still the same became
   * @param personal finds what leads to a person
   */
  InputFiles(Path root, Memory memory, PersonalDataCheck personal) {
    this.root = root;
    this.memory = memory;
    this.shaped = new ShapedFile(root);
    this.personal = personal;
  }

  /**
   * Returns what leads to a person in the files that were read so far. It hinders nothing else:
   * what is wrong with a file is told beside it, and what is not to be published may be explained.
   */
  PersonalDataCheck.Seen personalData() {
    return PersonalDataCheck.Seen.all(seen);
  }

  /** Returns the tree of a file that exists, if it has the shape. */
  Checked<YamlNode> tree(String path, Shape shape) {
    return made(path, shape::name, memory.trees(), file -> shaped.read(file, shape));
  }

  /** Says whether a file that exists has no content at all. */
  boolean isEmpty(String path) {
    return root.resolve(path).toFile().length() == 0;
  }

  /** Returns the scheme of a file that exists, if nothing is wrong with it. */
  Checked<ReadScheme> scheme(String path) {
    return made(
        path,
        () -> "",
        memory.schemes(),
        file ->
            shaped
                .read(file, Shape.SCHEME)
                .then(root -> SchemeChecks.check(SchemeReader.read(root))));
  }

  /** Returns a table that exists, if it can be taken row by row. */
  Checked<Table> table(String path) {
    return made(read(path), file -> Table.read(file).then(TableHeader::whole));
  }

  /**
   * Returns the results of a unit.
   *
   * @param path of its file, there or not
   * @param rows texts of its rows in tables, with the lines that they stand on
   * @param with files that were read before and that {@code check} depends on
   * @param check reads and checks the file, if there is one, and the rows
   */
  Checked<UnitResult> result(
      String path,
      boolean isThere,
      String rows,
      List<String> with,
      Function<Optional<SourceFile>, Checked<UnitResult>> check) {
    Supplier<String> context =
        () -> context(with) + (rows.isEmpty() ? "" : " " + FileHashes.ofText(rows));
    if (isThere) {
      return made(path, context, memory.results(), file -> check.apply(Optional.of(file)));
    }
    Supplier<Checked<UnitResult>> checked = () -> check.apply(Optional.empty());
    return memory.isLasting()
        ? memory.results().of(new Memory.Key(path, "", context.get()), checked)
        : checked.get();
  }

  /** Returns the tree of a file of results, if it has the shape. */
  Checked<YamlNode> results(SourceFile file) {
    return shaped.read(file, Shape.RESULT);
  }

  private Checked<SourceFile> read(String path) {
    return SourceFile.read(root, path);
  }

  /**
   * Returns what is made of a file, with what is wrong with its text.
   *
   * @param context tells what else that depends on; asked for only if the memory lasts
   */
  private <T> Checked<T> made(
      String path,
      Supplier<String> context,
      Memory.Memo<Memory.Key, Checked<T>> memo,
      Function<SourceFile, Checked<T>> make) {
    if (!memory.isLasting()) {
      return made(read(path), make);
    }
    Path file = root.resolve(path);
    Optional<Memory.Digests.Stamp> stamp = memory.digests().stamp(file);
    Optional<String> before = stamp.flatMap(s -> memory.digests().of(file, s));
    Optional<Checked<T>> known =
        before.flatMap(digest -> memo.known(new Memory.Key(path, digest, context.get())));
    Optional<PersonalDataCheck.Seen> looked =
        before.flatMap(
            digest ->
                memory.personal().known(new Memory.Key(path, digest, personal.fingerprint())));
    Optional<Checked<SourceFile>> read =
        known.isPresent() && looked.isPresent() ? Optional.empty() : Optional.of(read(path));
    Optional<String> digest =
        read.isEmpty() ? before : read.get().value().map(SourceFile::text).map(FileHashes::ofText);
    if (digest.isEmpty()) {
      return Checked.rejected(read.orElseThrow().diagnostics());
    }
    digests.put(path, digest.get());
    stamp.ifPresent(s -> memory.digests().put(file, s, digest.get()));
    seen.add(
        memory
            .personal()
            .of(
                new Memory.Key(path, digest.get(), personal.fingerprint()),
                () -> personal.of(read.orElseThrow().value().orElseThrow())));
    return memo.of(
        new Memory.Key(path, digest.get(), context.get()), () -> read.orElseThrow().then(make));
  }

  private <T> Checked<T> made(Checked<SourceFile> read, Function<SourceFile, Checked<T>> make) {
    read.value().map(personal::of).ifPresent(seen::add);
    return read.then(make);
  }

  private String context(List<String> paths) {
    return paths.stream()
        .map(path -> digests.getOrDefault(path, ""))
        .collect(Collectors.joining(" "));
  }
}
