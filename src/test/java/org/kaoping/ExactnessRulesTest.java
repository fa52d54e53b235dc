package org.kaoping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is inexact, and nothing depends on the machine, its clock or what ran before. */
class ExactnessRulesTest {
  private static final Set<String> MEASUREMENTS =
      Set.of("setGlobalDefaultFont", "width", "rowHeight");
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");
  private static final Set<String> ROUNDING =
      Set.of(
          "divide",
          "divideToIntegralValue",
          "divideAndRemainder",
          "remainder",
          "setScale",
          "round",
          "sqrt");

  /** Commands hand it to what has to say when something was published. */
  private static final String CLOCK = "java.time.InstantSource.system";

  @Test
  void onlyChartsKnowBinaryFloatingPoint() {
    assertThat(outside("draw").flatMap(c -> c.getMembers().stream()))
        .filteredOn(ExactnessRulesTest::isFloating)
        .extracting(JavaMember::getFullName)
        .isEmpty();
  }

  @Test
  void chartsKeepItToThemselves() {
    assertThat(ArchitectureTest.CODE.stream())
        .filteredOn(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(c -> c.isAssignableTo(Record.class))
        .flatExtracting(c -> List.copyOf(c.getFields()))
        .filteredOn(field -> FLOATING.contains(field.getRawType().getName()))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  /** Widths, heights and sizes of letters in workbooks are no numbers of results. */
  @Test
  void onlyChartsCallWhatTakesOrGivesFloatingPoint() {
    assertThat(accesses(outside("draw")))
        .filteredOn(
            a ->
                !a.getTargetOwner().getPackageName().equals("org.dhatim.fastexcel")
                    || !MEASUREMENTS.contains(a.getTarget().getName()))
        .filteredOn(ExactnessRulesTest::isFloating)
        .extracting(JavaAccess::getDescription)
        .isEmpty();
  }

  @Test
  void onlyDecimalsDivideAndRound() {
    assertThat(accesses(outside("exact")))
        .filteredOn(a -> a.getTargetOwner().isEquivalentTo(BigDecimal.class))
        .filteredOn(a -> ROUNDING.contains(a.getTarget().getName()))
        .extracting(JavaAccess::getDescription)
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineKnowsTheTerminal() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.kaoping.cli.Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(ArchitectureTest.CODE);
  }

  @Test
  void nothingAsksTheMachine() {
    Set<String> forbidden =
        Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            CLOCK,
            "java.time.ZoneId.systemDefault",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.lang.Math.random",
            "java.util.Locale.getDefault",
            "java.util.Locale.setDefault",
            "java.util.TimeZone.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    assertThat(accesses(ArchitectureTest.CODE.stream()))
        .filteredOn(a -> forbidden.contains(name(a)))
        .filteredOn(a -> !(name(a).equals(CLOCK) && isOfCommands(a)))
        .extracting(JavaAccess::getDescription)
        .isEmpty();
  }

  @Test
  void lettersAndFormatsNameTheirLocale() {
    Set<String> bare =
        Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.Collator.getInstance()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)");

    assertThat(accesses(ArchitectureTest.CODE.stream()))
        .filteredOn(a -> bare.contains(a.getTarget().getFullName()))
        .extracting(JavaAccess::getDescription)
        .isEmpty();
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(ArchitectureTest.CODE);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType("java.util.HashMap")
        .orShould()
        .haveRawType("java.util.ArrayList")
        .orShould()
        .haveRawType("java.lang.StringBuilder")
        .check(ArchitectureTest.CODE);
  }

  private static Stream<JavaClass> outside(String name) {
    return ArchitectureTest.CODE.stream().filter(c -> !ArchitectureTest.packageOf(c).equals(name));
  }

  private static Stream<JavaAccess<?>> accesses(Stream<JavaClass> classes) {
    return classes.flatMap(c -> c.getAccessesFromSelf().stream());
  }

  private static boolean isOfCommands(JavaAccess<?> access) {
    return ArchitectureTest.packageOf(access.getOriginOwner()).equals("cli");
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
  }

  /** Says whether a member is, takes or gives a floating-point number. */
  private static boolean isFloating(JavaMember member) {
    if (member instanceof JavaCodeUnit unit) {
      return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
          .anyMatch(type -> FLOATING.contains(type.getName()));
    }
    return FLOATING.contains(((JavaField) member).getRawType().getName());
  }

  /** Says whether what is called or read takes or gives a floating-point number. */
  private static boolean isFloating(JavaAccess<?> access) {
    String target = access.getTarget().getFullName();
    return access.getTarget().resolveMember().stream().anyMatch(ExactnessRulesTest::isFloating)
        || FLOATING.contains(access.getTargetOwner().getName())
        || target.matches(".*[(, ](double|float)[,)].*")
        || target.matches(".*\\.(doubleValue|floatValue)\\(\\)");
  }
}
