package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.result.Figures;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Selection;
import org.kaoping.scheme.Statement;
import org.kaoping.scheme.VetoEffect;

/**
 * The numbers of the five source documents, copied from their texts, stand in the bundled files.
 */
class SourceDocumentsTest {
  @TempDir private static Path folder;

  private static Map<String, RankedEvaluation> evaluations = Map.of();

  @BeforeAll
  static void read() throws IOException {
    Checked<CheckedWorkspace> checked =
        Validation.run(TestWorkspace.bundled(folder.resolve("bundled")));
    evaluations =
        checked.value().orElseThrow().evaluations().stream()
            .collect(Collectors.toMap(e -> e.evaluation().id(), e -> e));
  }

  @Test
  void qingpu_hasItsPointsGradesAndFloor() {
    Scheme scheme = scheme("qingpu-2023");

    assertThat(scheme.parts())
        .extracting(part -> part.points().toString())
        .containsExactly("100", "10");
    assertThat(scheme.points()).hasToString("110");
    assertThat(points(scheme.indicators()))
        .containsExactly("12", "6", "8", "29", "8", "12", "25", "10");
    assertThat(points(scheme.leaves().toList()))
        .containsExactly(
            "5", "3", "4", "3", "3", "3", "5", "15", "4", "2", "8", "3", "5", "5", "5", "2", "3",
            "2", "8", "4", "8", "10");
    assertThat(scheme.grades().orElseThrow().part()).contains("main");
    assertThat(scheme.grades().orElseThrow().bands())
        .extracting(g -> g.title() + g.from().map(from -> " " + from).orElse(""))
        .containsExactly("优秀 90", "良好 85", "一般 75", "不合格");
    assertThat(unlimited(scheme)).containsExactly("petitions");
  }

  @Test
  void districtTown_hasItsPointsWeightsAndFloor() {
    Scheme scheme = scheme("district-town-2022");

    assertThat(scheme.periods())
        .extracting(period -> period.weight().toString())
        .containsExactly("30", "70");
    assertThat(scheme.points()).hasToString("100");
    assertThat(points(scheme.indicators()))
        .containsExactly("10", "25", "15", "20", "5", "10", "15");
    assertThat(points(scheme.indicator("association").orElseThrow().children()))
        .containsExactly("3", "7", "3", "1", "1");
    assertThat(points(scheme.leaves().toList()))
        .containsExactly(
            "4", "2", "4", "6", "6", "3", "4", "6", "3", "2", "4", "3", "3", "2", "3", "4", "2",
            "2", "5", "2", "5", "10", "1", "0.5", "0.5", "1", "3", "1", "3", "1", "1", "1", "1",
            "1");
    assertThat(unlimited(scheme)).containsExactly("support-changes");
  }

  @Test
  void hunan_hasFourCategoriesOver27Items() {
    Scheme scheme = scheme("hunan-2022-counties");

    assertThat(points(scheme.indicators())).containsExactly("30", "30", "25", "15");
    assertThat(scheme.leaves()).allMatch(i -> i.leaf().scoring() instanceof Judged);
    assertThat(scheme.leaves().flatMap(i -> i.leaf().aspects().stream()))
        .extracting(aspect -> aspect.clause().orElseThrow().replaceFirst(".*）", ""))
        .containsExactlyElementsOf(numbers(1, 25));
    assertThat(scheme.leaves().map(i -> i.leaf().aspects().size())).containsExactly(14, 6, 2, 3);
    assertThat(scheme.vetoes())
        .extracting(veto -> veto.clause().orElseThrow().replaceFirst(".*）", ""))
        .containsExactly("26", "27");
    assertThat(scheme.vetoes()).allMatch(veto -> veto.effect() == VetoEffect.Plain.INELIGIBLE);
  }

  @Test
  void hunan_dividesSixtyPlacesAmong128Counties() {
    RankedEvaluation counties = evaluation("hunan-2022-counties");
    Selection.Quota quota = (Selection.Quota) award(counties, "excellent-county").select();
    Map<String, Long> count =
        counties.register().units().stream()
            .collect(Collectors.groupingBy(u -> u.group().orElseThrow(), Collectors.counting()));

    assertThat(counties.register().groups())
        .extracting(g -> g.name() + " " + count.get(g.id()) + " " + quota.quotas().get(g.id()))
        .containsExactly(
            "长沙市 9 6",
            "株洲市 9 4",
            "湘潭市 5 3",
            "衡阳市 12 5",
            "邵阳市 12 3",
            "岳阳市 10 5",
            "常德市 11 7",
            "张家界市 4 1",
            "益阳市 7 4",
            "郴州市 11 5",
            "永州市 12 6",
            "怀化市 13 5",
            "娄底市 5 3",
            "湘西州 8 3");
    assertThat(counties.register().units()).hasSize(128);
    assertThat(quota.quotas()).hasSize(14);
    assertThat(quota.quotas().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
    assertThat(quota.total()).isEqualTo(60);
  }

  @Test
  void hunan_evaluatesFourteenPrefecturesByTheSameScheme() {
    RankedEvaluation prefectures = evaluation("hunan-2022-prefectures");

    assertThat(prefectures.register().units())
        .hasSize(14)
        .allMatch(unit -> unit.kind().orElseThrow().equals("市州"));
    assertThat(award(prefectures, "excellent-prefecture").select())
        .isInstanceOf(Selection.Decided.class);
    assertThat(prefectures.scheme().id()).isEqualTo(scheme("hunan-2022-counties").id());
  }

  @Test
  void hunan_scoresNoRealPlace() {
    assertThat(
            Stream.of("hunan-2022-counties", "hunan-2022-prefectures")
                .map(SourceDocumentsTest::evaluation))
        .allMatch(ranked -> ranked.evaluation().demo())
        .flatMap(ranked -> ranked.register().units())
        .extracting(Register.Unit::name)
        .allMatch(name -> name.matches("示例(县|市州)[0-9]+"));
  }

  @Test
  void zhijiang_hasThePointsOfItsTable() {
    Scheme scheme = scheme("zhijiang-2018");

    assertThat(points(scheme.indicators())).containsExactly("10", "10", "30", "25", "25");
    assertThat(points(scheme.indicator("process").orElseThrow().children()))
        .containsExactly("15", "15");
    assertThat(points(scheme.leaves().toList()))
        .containsExactly(
            "3", "4", "3", "5", "5", "5", "5", "5", "5", "5", "5", "6", "6", "6", "7", "5", "6",
            "6", "8");
  }

  @Test
  void zhijiang_carriesTheContradictionOfItsClause() {
    Indicator social = scheme("zhijiang-2018").indicator("social-effect").orElseThrow();
    Leaf.Ruled ruled = (Leaf.Ruled) social.leaf().scoring();

    assertThat(social.points()).hasToString("5");
    assertThat(ruled.start()).hasToString("6");
    assertThat(ruled.ceiling().orElseThrow()).hasToString("5");
    assertThat(social.note().orElseThrow()).contains("分值为5分", "100%为6分");
  }

  @Test
  void zhijiang_holdsTheFiguresOfItsNarrative() {
    assertThat(figures("zhijiang-2018", "shili-xian", "beneficiaries"))
        .containsExactly("4509", "8759", "250", "434", "13952");
    assertThat(figures("zhijiang-2018", "shili-xian", "reviews"))
        .containsExactly("143", "583", "61", "750", "247", "6", "65", "29", "2");
    assertThat(figures("zhijiang-2018", "shili-xian", "lawful-births")).containsExactly("97.8");
    assertThat(figures("zhijiang-2018", "shili-xian", "sex-ratio")).containsExactly("108.41");
    assertThat(figures("zhijiang-2018", "shili-xian", "work"))
        .containsExactly("3", "23", "5", "17231", "84", "182", "11504190");
  }

  @Test
  void xintian_statesItsTotalAndGrade() {
    RankedEvaluation ranked = evaluation("xintian-2021");
    Standing standing = ranked.awards().standings().get(0);

    assertThat(ranked.scheme().stated()).isTrue();
    assertThat(ranked.evaluation().demo()).isFalse();
    assertThat(standing.total().orElseThrow()).hasToString("98");
    assertThat(result(ranked, "xintian").assessments().get(0).grade()).contains("良好");
  }

  @Test
  void xintian_holdsItsStatements() {
    assertThat(figures("xintian-2021", "xintian", "expenditure"))
        .containsExactly("50.12", "41.72", "47.54", "139.38");
    assertThat(figures("xintian-2021", "xintian", "balance"))
        .containsExactly("139.38", "139.38", "0");
    assertThat(figures("xintian-2021", "xintian", "whole"))
        .containsExactly("139.38", "0", "139.38");
    assertThat(figures("xintian-2021", "xintian", "three-public"))
        .containsExactly("0", "", "", "0", "", "", "1.91", "", "", "1.91", "2.13", "-0.22");
    assertThat(figures("xintian-2021", "xintian", "member-day"))
        .containsExactly("5", "16", "130", "151");
  }

  @Test
  void aChangedFigureIsRefusedWithBothNumbers() throws IOException {
    assertThat(
            refused(
                "figure", "data/xintian-2021/results/xintian.yaml", "wages: 50.12", "wages: 50.13"))
        .singleElement(STRING)
        .contains("139.38", "139.39");
    assertThat(
            refused(
                "change",
                "data/xintian-2021/results/xintian.yaml",
                "change: -0.22",
                "change: 0.22"))
        .singleElement(STRING)
        .contains("0.22", "-0.22");
  }

  @Test
  void aChangedQuotaIsRefusedWithBothNumbers() throws IOException {
    assertThat(refused("quota", "schemes/hunan-2022.yaml", "changsha: 6", "changsha: 7"))
        .singleElement(STRING)
        .contains("60", "61");
  }

  @Test
  void changedPointsAreRefusedWithBothNumbers() throws IOException {
    assertThat(refused("points", "schemes/zhijiang-2018.yaml", "points: 30", "points: 31"))
        .anySatisfy(message -> assertThat(message).contains("30", "31"))
        .anySatisfy(message -> assertThat(message).contains("100", "101"));
  }

  /** Returns the messages on the bundled workspace with the first {@code from} written as to. */
  private static List<String> refused(String name, String file, String from, String to)
      throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve(name));
    String text = Files.readString(workspace.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(workspace.resolve(file), text.replaceFirst(from, to));
    Messages messages = Messages.of(Language.CHINESE);
    return Validation.run(workspace).diagnostics().stream()
        .map(diagnostic -> messages.say(diagnostic.message()))
        .toList();
  }

  private static RankedEvaluation evaluation(String id) {
    return Objects.requireNonNull(evaluations.get(id), id);
  }

  private static Scheme scheme(String evaluation) {
    return evaluation(evaluation).scheme();
  }

  private static List<String> points(List<Indicator> indicators) {
    return indicators.stream().map(indicator -> indicator.points().toString()).toList();
  }

  /** Returns the leaves whose score may go negative without end. */
  private static List<String> unlimited(Scheme scheme) {
    return scheme
        .leaves()
        .filter(i -> i.leaf().scoring() instanceof Leaf.Ruled ruled && ruled.floor().isEmpty())
        .map(Indicator::id)
        .toList();
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  private static Award award(RankedEvaluation ranked, String id) {
    return ranked.scheme().awards().stream()
        .filter(award -> award.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns a statement's recorded figures row by row, "" where nothing is recorded. */
  private static List<String> figures(String evaluation, String unit, String id) {
    RankedEvaluation ranked = evaluation(evaluation);
    Statement statement =
        ranked.scheme().statements().stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow();
    Figures figures =
        new Figures(statement, result(ranked, unit).statements().getOrDefault(id, Map.of()));
    List<String> columns =
        statement.columns().isEmpty()
            ? List.of("")
            : statement.columns().stream().map(Statement.Column::id).toList();
    return statement.rows().stream()
        .flatMap(row -> columns.stream().map(column -> figures.recorded(row.id(), column)))
        .map(figure -> figure.map(Object::toString).orElse(""))
        .toList();
  }

  private static UnitResult result(RankedEvaluation ranked, String unit) {
    return Optional.ofNullable(UnitResult.byUnit(ranked.results()).get(unit)).orElseThrow();
  }
}
