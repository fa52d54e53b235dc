package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.kaoping.git.Revision;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.report.Lazy;

/**
 * What a site is to be made of, looked at before anything is read: a file that changes meanwhile
 * must not seem to be what the site is made of.
 *
 * @param root of the workspace
 * @param revision what the pages are to say of where the data are from
 * @param program tells it from others
 * @param fonts what documents are set in
 * @param inputs SHA-256 of every file that is read, by its path
 * @param whole all of it
 */
record Ingredients(
    Path root,
    Wanted wanted,
    Optional<Revision> revision,
    String program,
    MachineFonts fonts,
    SortedMap<String, String> inputs,
    Lazy<WholeSite> whole) {
  static Ingredients of(Path root, Wanted wanted, Optional<Revision> revision) {
    Inputs files = Inputs.of(root);
    SortedMap<String, String> inputs = FileHashes.ofInputs(root, files.files());
    String program = ProgramVersion.fingerprint();
    MachineFonts fonts = new MachineFonts(root, Memory.none());
    String digest =
        FileHashes.ofText(
            String.join(
                "\u0000",
                program,
                wanted.toString(),
                revision.toString(),
                inputs.toString(),
                files.others().toString()));
    return new Ingredients(
        root,
        wanted,
        revision,
        program,
        fonts,
        inputs,
        new Lazy<>(() -> WholeSite.of(root, wanted, digest, fonts)));
  }
}
