package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of {@code $events} that somebody makes by hand: what would never start anything is not taken. */
class TriggerRowsFlowTest extends HouseTest {
    private String catalog;
    private String scenario;

    @BeforeEach
    void prepare() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        scenario = publish(start("") + set("Note", "n", "1") + end() + row("Start", "Note", "End"));
    }

    @Test
    void aRowStartsItsScenarioWhenItsConditionIsMet() {
        String row = made(",'$fields':['name','1'],'$condition':'values.name === \\\"Да\\\"'")
                .is(201)
                .text("id");
        String record = record(catalog, "{'name':'А'}");
        admin.patch(records(catalog) + "/" + record, json("{'values':{'name':'Нет'}}"))
                .is(200);
        assertThat(processes(scenario)).isEmpty();
        admin.patch(records(catalog) + "/" + record, json("{'values':{'name':'Да'}}"))
                .is(200);
        assertThat(only(scenario).at("/cause/subscriptionId").asString()).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'$condition':'values.name ==='      | $condition | syntax",
                ",'$condition':'return true'          | $condition | syntax",
                ",'$fields':['name','amount']         | $fields    | unknown-field",
                ",'$fields':['2']                     | $fields    | unknown-field",
                ",'$catalog':[]                       | $catalog   | required",
                ",'$events':['$record.around.update'] | $events    | unknown-option"
            })
    void aRowThatCannotWorkIsRefusedByTheNameOfItsField(String more, String field, String code) {
        Answer refused = made(more).isProblem(400, "BadRequest");
        assertThat(refused.at("/errors")).hasSize(1);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
        assertThat(refused.text("/errors/0/message")).contains(field);
    }

    @Test
    void aRowKeepsBeingSoundWhenItIsChanged() {
        String row = rows() + "/" + made("").is(201).text("id");
        admin.patch(row, json("{'values':{'$condition':'1 +'}}")).isProblem(400, "BadRequest");
        admin.patch(row, json("{'values':{'$fields':['amount']}}")).isProblem(400, "BadRequest");
        admin.patch(row, json("{'values':{'$condition':'','$fields':['name']}}"))
                .is(200);
        admin.patch(row, json("{'values':{'$status':['$off']}}")).is(200);
    }

    /** A row on changes of the catalog; later members win. */
    private Answer made(String more) {
        return admin.post(
                rows(),
                json("{'values':{'$name':'Сам','$catalog':['" + catalog
                        + "'],'$events':['$record.after.update'],'$script':['" + scenario + "']" + more + "}}"));
    }

    private String rows() {
        return records("$events");
    }
}
