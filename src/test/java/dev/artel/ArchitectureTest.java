package dev.artel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.artel.access.Access;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that no compiler knows. One rule, one member; the words after {@code because} are for whoever breaks it. */
@AnalyzeClasses(packages = "dev.artel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CAMUNDA_HAS_ONE_DOOR = noClasses()
            .that(resideOutside("dev.artel.process.engine.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a fork of the engine must be able to take its place by changing one package");

    @ArchTest
    static final ArchRule CAMUNDA_BY_ITS_PUBLIC_SIDE = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.camunda.bpm.engine.impl..").and(not(EngineInternals.ALLOWED)))
            .because("what is not in EngineInternals may change with every version of the engine");

    @ArchTest
    static final ArchRule GRAAL_HAS_ONE_DOOR = noClasses()
            .that(resideOutside("dev.artel.scenario.script.guest"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.graalvm..", "com.oracle.truffle..", "com.oracle.js..")
            .because("limits and isolation of scripts live in one place, which a worker process may take over");

    @ArchTest
    static final ArchRule MYBATIS_IN_MAPPERS_ONLY = noClasses()
            .that()
            .haveNameNotMatching(".*Mapper(\\$.*)?")
            .and(resideOutside("..store.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.ibatis..", "org.mybatis..")
            .because("a mapper is the only door to its table");

    @ArchTest
    static final ArchRule MAPPERS_ARE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .and(resideOutside("..store.."))
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Mapper")
            .because("no other module reads a module's table");

    @ArchTest
    static final ArchRule NOBODY_IS_ELEVATED_BUT_BY_A_DIAGRAM = noClasses()
            .that(resideOutside("dev.artel.process.step"))
            .should()
            .callMethod(Access.class, "elevated")
            .because("only a step that a diagram marks acts beyond the rights of its account");

    @ArchTest
    static final ArchRule MVC_AT_THE_EDGE_ONLY = noClasses()
            .that()
            .haveSimpleNameNotContaining("Controller")
            .and(resideOutside("dev.artel.web.."))
            // an event stream is an HTTP answer that never ends: pushing it is what that room is for
            .and(resideOutside("dev.artel.live.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.web..")
                    .and(not(resideInAPackage("org.springframework.web.client.."))))
            .because("what a module does must not know that HTTP asked for it");

    @ArchTest
    static final ArchRule REQUESTS_STAY_BESIDE_THEIR_CONTROLLER = noClasses()
            .that()
            .haveSimpleNameNotContaining("Controller")
            .and(resideOutside("dev.artel.web.."))
            .and()
            .arePublic()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..")
            .because("what reads a request for a controller is nobody else's business");

    @ArchTest
    static final ArchRule CALLS_OUT_FROM_INTEGRATION_ONLY = noClasses()
            .that(resideOutside("dev.artel.integration.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "org.apache.hc..", "org.springframework.web.client..", "jakarta.mail..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.URLConnection.class)
            .because("every address that a person may write goes through the one guarded client");

    @ArchTest
    static final ArchRule TRANSACTIONS_AT_SERVICES_ONLY = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .bePublic()
            .andShould()
            .beDeclaredInClassesThat(notNamed("Controller", "Mapper"))
            .because("a transaction spans what a caller asks a service for");

    @ArchTest
    static final ArchRule TRANSACTIONS_BY_METHOD = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("each method says for itself whether it writes");

    @ArchTest
    static final ArchRule NO_SECOND_CONNECTION = noMethods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(Propagations.be(Propagation.REQUIRES_NEW))
            .because("a second connection while the first is held empties the pool and waits for itself");

    @ArchTest
    static final ArchRule NO_CYCLES_OF_MODULES =
            slices().matching("dev.artel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_THE_NOUN = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)$")
            .orShould()
            .resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..manager..", "..dto..", "..service..", "..impl..")
            .because("a pattern is not a name");

    @Test
    void neitherTheEnginesRestNorItsWebApplicationsAreOnTheClassPath() {
        assertThat(getClass().getResource("/org/camunda/bpm/engine/rest")).isNull();
        assertThat(getClass().getResource("/org/camunda/bpm/webapp")).isNull();
        assertThat(getClass().getResource("/org/camunda/bpm/spring/boot")).isNull();
    }

    private static DescribedPredicate<JavaClass> resideOutside(String packages) {
        return not(resideInAPackage(packages));
    }

    private static DescribedPredicate<JavaClass> notNamed(String... endings) {
        return DescribedPredicate.describe(
                "are not named *" + String.join(", *", endings),
                type -> java.util.Arrays.stream(endings).noneMatch(type.getSimpleName()::endsWith));
    }
}
