package dev.artel.admin.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.testing.ModuleTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Held while the work lasts, and given back however it ends. */
class LoadLockModuleTest extends ModuleTest {
    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    private LoadLock lock;

    @BeforeEach
    void make() {
        lock = new LoadLock(dataSource);
    }

    @Test
    void nobodyElseHasItWhileTheWorkLasts() {
        assertThat(lock.holding(this::isFree)).isFalse();
        assertThat(isFree()).isTrue();
    }

    @Test
    void workThatFailsGivesItBack() {
        assertThatThrownBy(() -> lock.holding(() -> {
                    throw new IllegalStateException("half loaded");
                }))
                .hasMessage("half loaded");
        assertThat(isFree()).isTrue();
    }

    private boolean isFree() {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT IS_FREE_LOCK(" + LoadLock.NAME + ")", Boolean.class));
    }
}
