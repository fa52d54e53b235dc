package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.wording.Words;

/** A workspace that plain tables are imported into. */
record TableWorkspace(Path folder) {
  private static final Words WORDS = Words.of(Language.CHINESE);
  private static final Messages MESSAGES = Messages.of(Language.CHINESE);

  Path write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve(file), text);
    return folder.resolve(file);
  }

  Checked<NewResults> imported(Path mapping, Path... tables) {
    return TableImport.prepare(folder, mapping, List.of(tables), WORDS);
  }

  Map<String, String> texts(Path mapping, Path... tables) {
    Checked<NewResults> prepared = imported(mapping, tables);
    assertThat(prepared.diagnostics()).isEmpty();
    return prepared.value().orElseThrow().texts();
  }

  String draft(String evaluation, Path table) {
    Checked<String> draft = TableImport.draft(folder, evaluation, table, MESSAGES).orElseThrow();
    assertThat(draft.diagnostics()).isEmpty();
    return draft.value().orElseThrow();
  }
}
