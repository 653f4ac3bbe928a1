package dev.artel.process.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineScriptTest {
    @Test
    void widensCharactersSharpensTimesAndLeavesOutTheKeysThatMySqlCannotCascade() {
        List<String> statements = EngineScript.statements("""
            -- new metric timestamp column; of no consequence
            create table ACT_RU_X (
                ID_ varchar(64),
                DUE_ datetime null,
                AT_ timestamp not null,
                TIMESTAMP_ bigint
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE utf8_bin;

            alter table ACT_RU_INCIDENT
                add constraint ACT_FK_INC_RCAUSE foreign key (A_) references ACT_RU_INCIDENT (ID_);

            insert into ACT_GE_SCHEMA_LOG values ('0', CURRENT_TIMESTAMP, '7.24.0');
            """);

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0))
                .contains("DUE_ datetime(3) null", "AT_ timestamp(3) not null", "TIMESTAMP_ bigint")
                .contains("CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        assertThat(statements.get(1)).contains("CURRENT_TIMESTAMP,");
    }
}
