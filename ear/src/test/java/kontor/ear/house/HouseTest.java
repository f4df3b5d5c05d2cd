package kontor.ear.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Floors, rooms and names, as the house has them. */
class HouseTest {

  private static JavaClasses house;

  @BeforeAll
  static void walkThroughTheHouse() {
    house = Floors.compiled();
  }

  @Test
  void should_know_nothing_of_a_server_on_the_ground_floor() {
    check(
        classes()
            .that()
            .resideInAPackage("kontor.domain..")
            .and()
            .resideOutsideOfPackage("kontor.domain.recon.match.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..", "jakarta.persistence..", "jakarta.validation..", "kontor.domain..")
            .because("the bank must be thinkable, and testable, without a server"));
  }

  @Test
  void should_compare_words_by_kept_libraries_in_one_place() {
    check(
        classes()
            .that()
            .resideInAPackage("kontor.domain.recon.match.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.apache.commons.text.similarity..",
                "org.apache.commons.codec..",
                "com.google.re2j..",
                "kontor.domain.recon.match.text..")
            .because("measures of words have known faults, which others have found already"));
  }

  @Test
  void should_import_lower_floors_only() {
    check(
        noClasses()
            .that()
            .resideInAPackage("kontor.ejb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kontor.web..", "kontor.batch..", "kontor.db..")
            .because("the first floor carries pages and nights, it does not know them"));
    check(
        noClasses()
            .that()
            .resideInAPackage("kontor.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kontor.web..", "kontor.db..")
            .because("web and batch never meet"));
    check(
        noClasses()
            .that()
            .resideInAPackage("kontor.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kontor.batch..", "kontor.db..")
            .because("web and batch never meet"));
    check(
        noClasses()
            .that()
            .resideInAPackage("kontor.db..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kontor.domain..", "kontor.ejb..", "kontor.batch..", "kontor.web..")
            .because("the cellar stands on its own"));
  }

  @TestFactory
  Stream<DynamicTest> should_import_rooms_to_the_left_only() {
    return Stream.of("domain", "ejb", "batch", "web")
        .flatMap(floor ->
            Floors.ROOMS.stream()
                .map(room ->
                    DynamicTest.dynamicTest(
                        floor + "." + room, () -> check(leftOnly(floor, room)))));
  }

  private static ArchRule leftOnly(String floor, String room) {
    List<String> right = Floors.ROOMS.subList(Floors.ROOMS.indexOf(room) + 1, Floors.ROOMS.size());
    String[] forbidden =
        right.stream()
            .flatMap(other ->
                Stream.of("domain", "ejb", "batch", "web")
                    .map(any -> "kontor." + any + "." + other + ".."))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("kontor." + floor + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .because("a room asks the rooms to its right through an interface of its own");
  }

  @Test
  void should_keep_the_frame_left_of_all_web_rooms() {
    check(
        noClasses()
            .that()
            .resideInAPackage("kontor.web.frame..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("kontor.web..")
                    .and(not(resideInAnyPackage("kontor.web.frame.."))))
            .because("every page stands in the frame, so the frame knows no page"));
  }

  @Test
  void should_have_no_circles_between_packages() {
    check(
        slices()
            .matching("kontor.(**)")
            .should()
            .beFreeOfCycles()
            .because("a circle is one room with a wall through it"));
  }

  @Test
  void should_think_pure_thoughts_in_pure_rooms() {
    check(
        classes()
            .that()
            .resideInAPackage("kontor.domain.recon.match..")
            .and()
            .resideOutsideOfPackage("kontor.domain.recon.match.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "kontor.domain.shared..", "kontor.domain.recon.match..")
            .because("the job, the screen and the benchmark call the same arithmetic"));
  }

  @Test
  void should_name_things_by_what_they_are() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("such names say nothing about the bank"));
    check(
        noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..helper..", "..dto..", "..impl..")
            .because("a room is named after what is done in it"));
  }

  @Test
  void should_never_hold_money_in_binary_floating_point() {
    for (Class<?> binary : List.of(double.class, float.class, Double.class, Float.class)) {
      check(
          fields()
              .that()
              .areDeclaredInClassesThat()
              .resideInAnyPackage("kontor.domain..", "kontor.ejb..", "kontor.web..")
              .should()
              .notHaveRawType(binary)
              .because("binary floating point loses cents"));
    }
  }

  @Test
  void should_ask_the_injected_clock_for_the_time() {
    for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
      check(
          noClasses()
              .that()
              .resideInAnyPackage(
                  "kontor.domain..", "kontor.ejb..", "kontor.batch..", "kontor.web..")
              .should(callMethod(time, "now"))
              .because("a business date is a parameter, and a test sets the clock"));
    }
  }

  @Test
  void should_say_on_every_service_method_who_may_call_it() {
    check(
        methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("kontor.ejb.shared.Tenanted")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Work")
            .should(new SaysWhoMayCall())
            .because("what is not allowed is denied"));
  }

  @Test
  void should_describe_every_package() {
    List<Path> silent =
        Floors.sources(".java").stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList();
    assertThat(silent).as("packages without package-info.java").isEmpty();
  }

  @Test
  void should_keep_pages_short_and_free_of_literal_styles_and_scripts() throws Exception {
    for (Path page : Floors.sources(".xhtml")) {
      String text = Files.readString(page);
      assertThat(text).as(page.toString()).doesNotContain(" style=\"", "onclick=\"", "<script>");
      assertThat(text.lines().count()).as("lines of " + page).isLessThanOrEqualTo(100);
    }
  }

  private static void check(ArchRule rule) {
    rule.check(house);
  }
}
