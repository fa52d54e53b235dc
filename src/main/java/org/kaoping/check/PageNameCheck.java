package org.kaoping.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.scheme.Use;
import org.kaoping.source.FileNames;
import org.kaoping.source.Places;

/** {@link Code#FILE_NAME} for ids after which files of the site are called. */
final class PageNameCheck {
  private PageNameCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Scheme scheme = read.scheme();
    Places places = read.places();
    return Stream.of(
            check(scheme.nodes().toList(), Indicator::id, places),
            check(scheme.awards(), Award::id, places),
            check(scheme.statements(), Statement::id, places),
            check(scheme.uses(), Use::id, places))
        .flatMap(s -> s);
  }

  static Stream<Diagnostic> check(Register register, Places places) {
    return Stream.concat(
        check(register.groups(), Register.Group::id, places),
        check(register.units(), Register.Unit::id, places));
  }

  private static <T> Stream<Diagnostic> check(
      List<T> declared, Function<T, String> id, Places places) {
    return declared.stream()
        .flatMap(
            item ->
                FileNames.problem(id.apply(item)).stream()
                    .map(
                        problem ->
                            Diagnostic.of(
                                Code.FILE_NAME,
                                places.value(item, "id"),
                                id.apply(item),
                                problem)));
  }
}
