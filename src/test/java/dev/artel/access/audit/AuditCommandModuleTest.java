package dev.artel.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.start.ExitCode;
import dev.artel.start.database.Database;
import dev.artel.testing.ModuleTest;
import dev.artel.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Verifying without the rest of the product, on the database of the tests. */
class AuditCommandModuleTest extends ModuleTest {
    @Autowired
    private Audit audit;

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealMapper seals;

    @Autowired
    private AuditMapper mapper;

    private final List<String> said = new ArrayList<>();

    @Test
    void saysInPlainWordsWhetherTheChainIsWholeAndHowItEnds() {
        audit.note(AuditEntry.of(new AuditKind("access.sign-in")));
        while (seals.last() == null
                || !mapper.pending(Sealer.since(seals.last(), clock.instant()), 1)
                        .isEmpty()) {
            sealer.seal();
        }

        assertThat(run("--verify-audit")).as(said.toString()).isZero();
        assertThat(said.get(0)).startsWith("The chain of the security log is whole. Entries verified: ");
        String line = said.get(said.size() - 1);
        assertThat(line).startsWith("End of the chain: ");
        String head = line.substring("End of the chain: ".length(), line.indexOf(". Note"));
        assertThat(head).isEqualTo(head(head));

        assertThat(run("--verify-audit=" + head)).as(said.toString()).isZero();
        String other = head.substring(0, head.length() - 64) + "0".repeat(64);
        assertThat(run("--verify-audit=" + other)).isEqualTo(ExitCode.AUDIT_BROKEN.number());
        assertThat(said).last().asString().contains("the chain was rewritten");
        assertThat(run("--verify-audit=what")).isEqualTo(ExitCode.SETTING_REFUSED.number());
    }

    private static String head(String text) {
        return Objects.requireNonNull(Head.read(text).orElse(null)).toString();
    }

    private int run(String option) {
        said.clear();
        Database database = TestDatabase.modules();
        return AuditCommand.run(
                List.of(
                        option,
                        "--artel.data=" + TestDatabase.freshDataFolder(),
                        "--artel.language=en",
                        "--artel.db.url=" + database.url(),
                        "--artel.db.user=" + database.user(),
                        "--artel.db.password=" + database.password()),
                said::add);
    }
}
