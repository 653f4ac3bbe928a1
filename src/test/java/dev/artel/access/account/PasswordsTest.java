package dev.artel.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How passwords are kept where nobody says otherwise, which only tests do. */
class PasswordsTest {
    private final Passwords passwords = new Passwords(new StaticListableBeanFactory().getBeanProvider(HashCost.class));

    @Test
    void theyAreHashedAtTheFullCostAndNeverTwiceAlike() {
        String hash = passwords.hash("correct horse");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("correct horse"));
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("wrong horse", hash)).isFalse();
        assertThat(passwords.matches("the password of nobody", null)).isFalse();
    }
}
