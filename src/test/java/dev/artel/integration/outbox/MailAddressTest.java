package dev.artel.integration.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailAddressTest {
    @Test
    void readsTheSetting() {
        assertThat(MailAddress.parse("").isThere()).isFalse();
        assertThat(MailAddress.parse("smtp://mail.local")).isEqualTo(new MailAddress(false, "mail.local", 25, "", ""));
        assertThat(MailAddress.parse("smtp://me%40x.ru:p%3Aw+d@mail.local"))
                .isEqualTo(new MailAddress(false, "mail.local", 587, "me@x.ru", "p:w+d"));
        assertThat(MailAddress.parse("smtps://u:p@mail.local:4650/"))
                .isEqualTo(new MailAddress(true, "mail.local", 4650, "u", "p"));
        assertThat(MailAddress.parse("SMTPS://mail.local").port()).isEqualTo(465);
    }

    @Test
    void doesNotRepeatThePasswordOfAnUnusableOne() {
        for (String url : new String[] {"http://u:secret@host", "smtp:secret", "smtp://u:sec ret@host"}) {
            assertThatThrownBy(() -> MailAddress.parse(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ARTEL_MAIL_URL")
                    .hasMessageNotContaining("sec");
        }
    }
}
