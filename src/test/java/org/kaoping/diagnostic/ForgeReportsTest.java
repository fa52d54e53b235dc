package org.kaoping.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
}
