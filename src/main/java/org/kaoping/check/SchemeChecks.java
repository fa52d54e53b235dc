package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.scheme.ReadScheme;

/** All checks of a scheme by itself. */
public final class SchemeChecks {
  private SchemeChecks() {}

  /** Returns the scheme as read, unless it is wrong in itself. */
  public static Checked<ReadScheme> check(ReadScheme read) {
    List<Diagnostic> diagnostics =
        Stream.of(
                read.diagnostics().stream(),
                FileNameCheck.check(read.scheme().id(), read.places().value(read.scheme(), "id")),
                OutlineCheck.check(read),
                UniqueIdCheck.check(read),
                PageNameCheck.check(read),
                NodeKeyCheck.check(read),
                SchemeReferenceCheck.check(read),
                LeafReferenceCheck.check(read),
                RuleCheck.check(read),
                PercentSignCheck.check(read),
                LimitCheck.check(read),
                SelectionCheck.check(read),
                StatementDefinitionCheck.check(read),
                UseCheck.check(read))
            .flatMap(s -> s)
            .toList();
    return Checked.of(read, diagnostics);
  }
}
