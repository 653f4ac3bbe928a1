package dev.artel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import dev.artel.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

class CatalogsModuleTest extends ModuleTest {
    @Autowired
    private Catalogs catalogs;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void employeesAreACatalogFromTheStart() {
        Catalog users = catalogs.find("$users").orElseThrow();

        assertThat(users.id()).isEqualTo(Catalog.USERS);
        assertThat(users.sectionRef()).isEqualTo("$settings");
        assertThat(users.table().name().sql()).isEqualTo("c_3");
        assertThat(users.fields()).extracting(Field::ref).startsWith("$name", "$email", "$role", "$status");
        assertThat(catalogs.find(3)).contains(users);
        assertThat(catalogs.find("3")).contains(users);
    }

    @Test
    void whatHasNoNameOfItsOwnIsSpokenInTheReadersLanguage() {
        assertThat(catalogs.find("$users").orElseThrow().name()).isEqualTo("Сотрудники");

        LocaleContextHolder.setLocale(Texts.ENGLISH);

        Catalog users = catalogs.find("$users").orElseThrow();
        assertThat(users.name()).isEqualTo("Employees");
        Field role = users.field("$role").orElseThrow();
        assertThat(role.name()).isEqualTo("Role");
        assertThat(role.config().path("items").path(0).path("name").asString()).isEqualTo("Administrator");
    }

    @Test
    void employeesFindSystemCatalogsOnlyWhereTheyAreGranted() {
        assertThat(catalogs.all(People.ADMINISTRATOR)).extracting(Catalog::ref).contains("$users");
        assertThat(catalogs.all(People.EMPLOYEE)).extracting(Catalog::ref).doesNotContain("$users");
        assertThat(catalogs.get(People.EMPLOYEE, "$users").ref()).isEqualTo("$users");
        assertThatThrownBy(() -> catalogs.get(People.EMPLOYEE, "no such"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(404));
    }
}
