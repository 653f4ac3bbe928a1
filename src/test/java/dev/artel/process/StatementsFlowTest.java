package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import org.junit.jupiter.api.Test;

/** What a process asks of the database: steps without outside effect share transactions, and a step in one of them costs hardly anything. */
class StatementsFlowTest extends HouseTest {
    /** A crash repeats no more steps than that, see decision 0097. */
    private static final int MOST_OF_A_TRANSACTION = 250;
    /** How few there may be on a machine that is busy: a transaction ends after half a second, too. */
    private static final int LEAST_OF_A_TRANSACTION = 20;

    private static final int OF_A_TRANSACTION = 19;
    private static final int OF_THE_LAST = 6;

    @Test
    void stepsWithoutOutsideEffectShareTransactions() {
        int turns = 2000;
        String scenario = publish("<b:startEvent id='Start'/>"
                + set("Begin", "i", "0")
                + "<b:exclusiveGateway id='More' default='F5'/>"
                + set("Count", "i", "i + 1")
                + "<b:endEvent id='End'/>"
                + Bpmn.flow("F1", "Start", "Begin")
                + Bpmn.flow("F2", "Begin", "More")
                + Diagrams.flow("F3", "More", "Count", "i < " + turns)
                + Bpmn.flow("F4", "Count", "More")
                + Bpmn.flow("F5", "More", "End"));
        Tally tally = statements.ofJobs(() -> run(scenario, null));
        int transactions = (int) tally.sql().stream()
                .filter(sql -> sql.startsWith("delete from ACT_RU_JOB"))
                .count();
        assertThat(transactions).isBetween(turns / MOST_OF_A_TRANSACTION, turns / LEAST_OF_A_TRANSACTION);
        // the engine reads a job in a transaction of its own before it is done
        assertThat(tally.commits()).isLessThanOrEqualTo(2 * transactions + 1);
        tally.assertStatementsAtMost(OF_A_TRANSACTION * transactions + OF_THE_LAST);
    }
}
