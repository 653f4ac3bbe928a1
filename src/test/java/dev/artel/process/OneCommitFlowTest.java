package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Accesses;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.record.Records;
import dev.artel.testing.HouseTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Record, history, process and its first job are one commit, in the whole house. */
class OneCommitFlowTest extends HouseTest {
    @Autowired
    private Records records;

    @Autowired
    private Accesses accesses;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anExceptionAfterTheInsertLeavesNoRowAnywhere() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'},"
                + "{'id':'tags','name':'Метки','type':'checkboxes','config':{'items':[{'id':'a','name':'А'}]}},"
                + "{'id':'phone','name':'Телефон','type':'contact','config':{'type':'phone'}}");
        String scenario = publish(start("<a:trigger kind='$record.after.create' catalog='" + catalog + "'/>")
                + set("Note", "n", "1")
                + end()
                + row("Start", "Note", "End"));
        Map<String, Long> before = rows(catalog, scenario);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    records.create(
                            accesses.of(1),
                            Cause.byPerson(1),
                            catalog,
                            Json.readObject(json("{'name':'А','tags':['a'],'phone':[{'contact':'+79010000000'}]}")));
                    assertThat(rows(catalog, scenario).values())
                            .as("all of it was there")
                            .doesNotContain(0L);
                    throw new IllegalStateException("after the insert");
                }))
                .hasMessage("after the insert");

        assertThat(rows(catalog, scenario)).isEqualTo(before);
        assertThat(before.values()).containsOnly(0L);
        record(catalog, "{'name':'Б'}");
        assertThat(only(scenario).path("status").asString()).isEqualTo("completed");
    }

    @Test
    void aRefusedRecordStartsNothing() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text','required':true}");
        String scenario = publish(start("<a:trigger kind='$record.after.create' catalog='" + catalog + "'/>")
                + set("Note", "n", "1")
                + end()
                + row("Start", "Note", "End"));
        admin.post(records(catalog), json("{'values':{'name':''}}")).isProblem(400, "BadRequest");
        admin.post(records(catalog), json("{'values':{'unknown':1}}")).isProblem(400, "BadRequest");
        assertThat(processes(scenario)).isEmpty();
    }

    private Map<String, Long> rows(String catalog, String scenario) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String sql : List.of(
                "SELECT COUNT(*) FROM c_" + catalog,
                "SELECT COUNT(*) FROM c_" + catalog + "_m",
                "SELECT COUNT(*) FROM history WHERE catalog_id = " + catalog,
                "SELECT COUNT(*) FROM process_run WHERE scenario_id = " + scenario,
                "SELECT COUNT(*) FROM ACT_RU_EXECUTION e JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_ WHERE d.KEY_ = 's"
                        + scenario + "'",
                "SELECT COUNT(*) FROM ACT_RU_JOB WHERE PROCESS_DEF_KEY_ = 's" + scenario + "'")) {
            rows.put(sql, jdbc.queryForObject(sql, Long.class));
        }
        return rows;
    }
}
