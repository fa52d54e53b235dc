package org.kaoping;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kaoping.exact.Decimal;

/** The table of packages in ARCHITECTURE.md and the code say the same. */
class ArchitectureTest {
  static final JavaClasses CODE =
      new ClassFileImporter()
          .importUrl(Decimal.class.getProtectionDomain().getCodeSource().getLocation());
  private static final Map<String, PackageTable.Row> TABLE = PackageTable.read();

  @Test
  void theWholeProgramWasRead() {
    assertThat(CODE.size()).isGreaterThan(350);
  }

  @Test
  void theTableNamesEveryPackageAndNoOther() {
    Set<String> packages =
        CODE.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet());

    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void packagesUseLowerLevelsOnly() {
    assertThat(dependencies())
        .filteredOn(d -> isOurs(d.getTargetClass()))
        .filteredOn(d -> !packageOf(d.getOriginClass()).equals(packageOf(d.getTargetClass())))
        .filteredOn(d -> level(d.getTargetClass()) >= level(d.getOriginClass()))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.kaoping.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void librariesAreUsedWhereTheTableSaysOnly() {
    assertThat(dependencies())
        .filteredOn(d -> !owners(d.getTargetClass()).isEmpty())
        .filteredOn(d -> !owners(d.getTargetClass()).contains(packageOf(d.getOriginClass())))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void everyLibraryOfTheTableIsUsed() {
    List<String> used =
        dependencies().map(d -> d.getTargetClass().getFullName()).distinct().toList();

    assertThat(TABLE.values().stream().flatMap(row -> row.owned().stream()))
        .filteredOn(library -> !library.equals("System.out"))
        .allSatisfy(library -> assertThat(used).anyMatch(name -> name.startsWith(library + ".")));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(TABLE.keySet())
        .map(name -> CODE.getPackage("org.kaoping." + name))
        .filteredOn(p -> !p.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static Stream<Dependency> dependencies() {
    return CODE.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream());
  }

  private static boolean isOurs(JavaClass c) {
    return c.getPackageName().startsWith("org.kaoping.");
  }

  /** Returns the name behind {@code org.kaoping.}. */
  static String packageOf(JavaClass c) {
    return c.getPackageName().substring("org.kaoping.".length());
  }

  private static int level(JavaClass c) {
    return Optional.ofNullable(TABLE.get(packageOf(c))).map(PackageTable.Row::level).orElse(-1);
  }

  /** Returns the packages that alone may use a class of a library; of most there is one. */
  private static List<String> owners(JavaClass c) {
    return TABLE.values().stream()
        .filter(row -> row.owned().stream().anyMatch(lib -> c.getFullName().startsWith(lib + ".")))
        .map(PackageTable.Row::name)
        .toList();
  }
}
