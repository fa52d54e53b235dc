package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.TestWorkspace;

/** Commands as a user calls them: exit codes and what is printed where. */
class CommandTest {
  @TempDir private Path folder;
  private Path workspace;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void workspace() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private void breakIt() throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/u.yaml"),
        "unit: u\nassessments:\n  - records:\n      i: {score: 6}\n");
  }

  @Test
  void withoutACommand_helpIsPrinted() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("validate", "build");
  }

  @Test
  void aCommandBegunAlone_isWhatItIsAmongAll() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Language language = LanguageOption.SystemLanguage.find();
    Main.commandLine(nowhere, nowhere, language)
        .getSubcommands()
        .forEach(
            (name, command) -> {
              out.getBuffer().setLength(0);
              assertThat(run(name, "--help")).as(name).isZero();
              assertThat(out.toString()).isEqualTo(command.getUsageMessage());
            });
  }

  @Test
  void aCommandMistyped_isTakenForNoneButALikeOneIsNamed() {
    assertThat(run("buidl", "-w", workspace.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("kaoping build");
  }

  @Test
  void wrongUsage_is2() {
    assertThat(run("publish")).isEqualTo(2);
    assertThat(run("validate", "--format", "xml", "-w", workspace.toString())).isEqualTo(2);
    assertThat(run("validate", "-w", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run("validate", "-w", folder.toString())).isEqualTo(2);
  }

  @Test
  void noticeOfWhatIsNone_is2() throws IOException {
    TestWorkspace.write(workspace.resolve("content/a.md"), "title=A\n~~~~~~\nA\n");
    assertThat(run("notice", "content/b.md", "-w", workspace.toString())).isEqualTo(2);
    assertThat(run("notice", "content/a.md", "-w", workspace.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no published notice");
  }

  @Test
  void aFormThatMayBeFilledInIsNotWrittenOver() throws IOException {
    String[] form = {"form", "e", "-w", workspace.toString(), "-o", folder.resolve("f").toString()};
    assertThat(run(form)).isZero();
    Path made = folder.resolve("f/u.xlsx");
    assertThat(out.toString()).contains(made.toString());
    Files.writeString(made, "filled in");

    assertThat(run(form)).isEqualTo(2);
    assertThat(err.toString()).contains("--force");
    assertThat(made).hasContent("filled in");

    assertThat(run(Stream.concat(Stream.of(form), Stream.of("--force")).toArray(String[]::new)))
        .isZero();
    assertThat(Files.size(made)).isGreaterThan(1000);
  }

  @Test
  void aFormOfWhatIsNotThere_is2AndNamesWhatIs() {
    String[] form = {"form", "e", "-w", workspace.toString(), "-o", folder.toString(), "-u", "x"};
    assertThat(run(form)).isEqualTo(2);
    assertThat(err.toString()).contains("no unit x; there is u");
    assertThat(run("form", "f", "-w", workspace.toString(), "-o", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no evaluation f");
  }

  @Test
  void aSoundWorkspace_is0() {
    assertThat(run("validate", "-w", workspace.toString(), "--format", "json")).isZero();
    assertThat(out.toString()).isEqualTo("[]\n");
  }

  @Test
  void errors_are1_withPlaceAndRemedy() throws IOException {
    breakIt();
    assertThat(run("validate", "-w", workspace.toString(), "--format", "json", "--lang", "en"))
        .isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            """
            [
            {"code":"R004","severity":"error","file":"data/e/results/u.yaml","line":4,"column":18,\
            "message":"the score 6 is not between 0 and 5","hint":"full marks are score: 5; perhaps the decimal point is missing. If the document gives more, correct ‘points’ of indicator 'i' in the scheme"}]
            """);
  }

  @Test
  void textHasTheLineWithACaret() throws IOException {
    breakIt();
    assertThat(run("validate", "-w", workspace.toString(), "--lang", "zh")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("data/e/results/u.yaml:4:18: 错误 R004 ")
        .contains("  4 |       i: {score: 6}\n    |                  ^\n");
  }

  @Test
  void sarifNamesTheRuleAndThePlace() throws IOException {
    breakIt();
    assertThat(run("validate", "-w", workspace.toString(), "--format", "sarif")).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"version\":\"2.1.0\"", "\"ruleId\":\"R004\"", "\"startLine\":4");
  }

  @Test
  void codeHostsHaveFormatsOfTheirOwn() throws IOException {
    breakIt();
    assertThat(run("validate", "-w", workspace.toString(), "--format", "gitlab")).isEqualTo(1);
    assertThat(out.toString()).contains("\"check_name\":\"R004\"", "\"lines\":{\"begin\":4}");
    assertThat(run("validate", "-w", workspace.toString(), "--format", "github")).isEqualTo(1);
    assertThat(out.toString())
        .contains("\n::error file=data/e/results/u.yaml,line=4,col=18,endColumn=19,title=R004::");
  }

  @Test
  void build_saysWhereToLook() {
    assertThat(run("build", "-w", workspace.toString())).isZero();
    assertThat(out.toString()).contains("w/target/site/index.html");
    assertThat(workspace.resolve("target/site/e/units/u.html")).exists();
    assertThat(workspace.resolve("target/site/schemas/scheme.json")).isNotEmptyFile();
  }

  @Test
  void build_doesNotReplaceAFolderThatItDidNotMake() throws IOException {
    TestWorkspace.write(folder.resolve("mine/letter.txt"), "mine");
    assertThat(run("build", "-w", workspace.toString(), "-o", folder.resolve("mine").toString()))
        .isEqualTo(2);
    assertThat(Files.readString(folder.resolve("mine/letter.txt"))).isEqualTo("mine");
  }

  @Test
  void stats_nameTheEvaluationByIdOrTitle() throws IOException {
    assertThat(run("stats", "-w", workspace.toString(), "e")).isZero();
    assertThat(out.toString()).startsWith("方案\n").contains("\n指标", "4.5");
    String byId = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("stats", "-w", workspace.toString(), "方案")).isZero();
    assertThat(out.toString()).isEqualTo(byId);
    assertThat(run("stats", "-w", workspace.toString(), "f", "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).startsWith("no published evaluation 'f'; possible are: e\n");
    breakIt();
    assertThat(run("stats", "-w", workspace.toString(), "e")).isEqualTo(1);
    assertThat(err.toString()).contains("R004");
  }

  @Test
  void schema_isInTheLanguageAskedFor_andOfAKindThatThereIs() {
    assertThat(run("schema", "units", "--language", "zh-CN")).isZero();
    assertThat(out.toString()).startsWith("{\n").contains("\"description\" : \"参加评价的单位。\"");
    assertThat(run("schema", "unit")).isEqualTo(2);
    assertThat(err.toString()).contains("site, scheme, evaluation, units");
  }

  @Test
  void aFaultOfTheProgram_is70_inOneLine() {
    assertThat(
            Main.FaultHandler.report(
                new IllegalStateException("one\ntwo"), new PrintWriter(err, true)))
        .isEqualTo(70);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void theLanguageIsThatOfTheSite() throws IOException {
    breakIt();
    TestWorkspace.write(workspace.resolve("site.yaml"), "language: en");
    run("validate", "-w", workspace.toString());
    assertThat(out.toString()).contains("the score 6 is not between 0 and 5");
  }
}
