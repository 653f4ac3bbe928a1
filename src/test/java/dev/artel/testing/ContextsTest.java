package dev.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;

/** A context costs seconds of every run and memory for its whole length: there are three kinds, and no test makes one of its own. */
class ContextsTest {
    /** Each of them makes the context of its test another one, or throws it away. */
    private static final List<String> MAKERS = List.of(
            "org.springframework.test.context.ContextConfiguration",
            "org.springframework.test.context.ActiveProfiles",
            "org.springframework.test.context.TestPropertySource",
            "org.springframework.test.context.DynamicPropertySource",
            "org.springframework.test.annotation.DirtiesContext",
            "org.springframework.test.context.bean.override.BeanOverride",
            "org.springframework.context.annotation.Import");

    @Test
    void thereAreThreeOfThem() {
        List<JavaClass> tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("dev.artel").stream()
                        .filter(type -> !type.getPackageName().equals("dev.artel.testing"))
                        // what the contexts of those bases are made of
                        .filter(type -> !type.isAnnotatedWith(TestConfiguration.class))
                        .toList();

        assertThat(tests).isNotEmpty().allSatisfy(type -> {
            assertThat(type.isAnnotatedWith(SpringBootTest.class))
                    .as(type + " extends ModuleTest, EngineTest or FlowTest instead")
                    .isFalse();
            assertThat(MAKERS.stream().filter(type::isAnnotatedWith))
                    .as("what " + type + " would make a context of its own by")
                    .isEmpty();
            assertThat(type.getFields().stream()
                            .filter(field -> field.isMetaAnnotatedWith(
                                    "org.springframework.test.context.bean.override.BeanOverride")))
                    .as("beans that " + type + " overrides")
                    .isEmpty();
        });
        assertThat(List.of(ModuleTest.class, EngineTest.class, FlowTest.class))
                .allSatisfy(base -> assertThat(base).hasAnnotation(SpringBootTest.class));
    }

    /** The second server is given tests by the ends of their names: one that stands in the file of another name is left out unseen. */
    @Test
    void testsStandInTheFilesOfTheirNames() {
        List<JavaClass> tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("dev.artel").stream()
                        .filter(JavaClass::isTopLevelClass)
                        .toList();
        assertThat(tests)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getSource().flatMap(Source::getFileName))
                        .hasValue(type.getSimpleName() + ".java"));
    }
}
