package dev.artel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompanyRowTest {
    private static final long FIRST = 1;

    @Test
    void asks_the_first_administrator_for_all_that_nobody_answered() {
        CompanyRow company = new CompanyRow("", null, null, FIRST, true, false, null);
        assertThat(company.questions(FIRST)).containsExactly("password", "timezone", "language", "company");
        assertThat(company.questions(2)).isEmpty();
    }

    @Test
    void asks_for_the_name_only_along_with_something_else() {
        assertThat(new CompanyRow("", "Europe/Moscow", "ru", FIRST, false, false, null).questions(FIRST))
                .isEmpty();
        assertThat(new CompanyRow("", "Europe/Moscow", null, FIRST, false, false, null).questions(FIRST))
                .containsExactly("language", "company");
        assertThat(new CompanyRow("Ромашка", "Europe/Moscow", null, FIRST, false, false, null).questions(FIRST))
                .containsExactly("language");
    }

    @Test
    void asks_nothing_twice() {
        assertThat(new CompanyRow("", null, null, FIRST, true, true, null).questions(FIRST))
                .isEmpty();
        assertThat(new CompanyRow("", null, null, null, false, false, null).questions(FIRST))
                .isEmpty();
    }
}
