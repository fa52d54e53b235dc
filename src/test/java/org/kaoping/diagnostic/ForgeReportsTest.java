package org.kaoping.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What code hosts are told of diagnostics. */
class ForgeReportsTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
  private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([0-9a-f]{64})\"");

  private static Diagnostic unknownKey(String file, int line, String key) {
    return Diagnostic.of(Code.UNKNOWN_KEY, new SourceSpan(file, line, 13, 5), key);
  }

  private static List<String> fingerprints(Diagnostic... diagnostics) {
    return FINGERPRINT
        .matcher(new GitlabReport(ENGLISH).print(List.of(diagnostics)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void gitlabIsToldWhatAndWhere() {
    assertThat(new GitlabReport(ENGLISH).print(List.of(unknownKey("data/甲.yaml", 58, "a\"b"))))
        .startsWith("[\n{\"description\":\"S001 unknown key 'a\\\"b' – ")
        .contains("\"check_name\":\"S001\"", "\"severity\":\"critical\"")
        .endsWith("\"location\":{\"path\":\"data/甲.yaml\",\"lines\":{\"begin\":58}}}]\n");
    assertThat(new GitlabReport(ENGLISH).print(List.of())).isEqualTo("[]\n");
  }

  @Test
  void gitlabKnowsAgainWhatHasMoved_andTellsApartWhatIsTwice() {
    String moved = fingerprints(unknownKey("a.yaml", 9, "x")).get(0);
    assertThat(fingerprints(unknownKey("a.yaml", 1, "x"), unknownKey("a.yaml", 2, "x")))
        .startsWith(moved)
        .doesNotHaveDuplicates();
    assertThat(fingerprints(unknownKey("b.yaml", 9, "x"), unknownKey("a.yaml", 9, "y")))
        .doesNotContain(moved);
  }

  @Test
  void githubGetsACommandALine() {
    assertThat(
            new GithubReport(ENGLISH)
                .print(
                    List.of(
                        unknownKey("data/a:b,c%.yaml", 58, "50%, a:b"),
                        unknownKey("data/甲.yaml", 60, "x"))))
        .matches(
            "::error file=data/a%3Ab%2Cc%25\\.yaml,line=58,col=13,endColumn=18,title=S001"
                + "::unknown key '50%25, a:b'%0A[^\n]+\n"
                + "::error file=data/甲\\.yaml,line=60,.*\n");
    assertThat(new GithubReport(ENGLISH).print(List.of())).isEmpty();
  }

  @Test
  void everyReportNamesSheetAndCell() {
    SourceSpan cell = SourceSpan.cell("forms/alpha.xlsx", "登记", 7, 3);
    List<Diagnostic> wrong = List.of(Diagnostic.of(Code.OFFICE_HARMED, cell, "x"));

    assertThat(cell).hasToString("forms/alpha.xlsx 登记!C7");
    assertThat(new TextReport(ENGLISH, (file, line) -> Optional.of("PK")).print(wrong))
        .startsWith("forms/alpha.xlsx 登记!C7: error X002 ")
        .doesNotContain("PK");
    assertThat(new JsonReport(ENGLISH).print(wrong))
        .contains("\"line\":7,\"column\":3,\"sheet\":\"登记\",\"cell\":\"C7\"");
    assertThat(new SarifReport(ENGLISH).print(wrong))
        .contains("\"text\":\"登记!C7: ", "\"fullyQualifiedName\":\"登记!C7\"");
    assertThat(new GithubReport(ENGLISH).print(wrong)).contains("::登记!C7: the file is harmed");
    assertThat(new GitlabReport(ENGLISH).print(wrong)).contains("\"X002 登记!C7: the file");
  }

  @ParameterizedTest
  @CsvSource({"表,1,A1", "表,26,Z1", "表,27,AA1", "表,703,AAA1", "表,16384,XFD1"})
  void columnsHaveTheLettersOfSpreadsheetPrograms(String sheet, int column, String cell) {
    assertThat(SourceSpan.cell("a", sheet, 1, column).cell()).contains(cell);
  }

  @Test
  void namesOfSheetsAreQuotedWhereProgramsQuoteThem() {
    assertThat(SourceSpan.cell("a", "a b", 1, 1).inSheet()).contains("'a b'!A1");
    assertThat(SourceSpan.cell("a", "it's", 1, 1).inSheet()).contains("'it''s'!A1");
    assertThat(SourceSpan.cell("a", "2024", 1, 1).inSheet()).contains("'2024'!A1");
  }
}
