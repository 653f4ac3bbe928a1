package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.record.Records;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskCheckModuleTest extends CheckTest {
    @Autowired
    private Records records;

    private List<String> timed(String settings) {
        return person("<a:task><a:assign kind='field'>boss</a:assign>" + settings + "</a:task>");
    }

    @Test
    void tasksGoToPeopleWhoExistAndAskForFieldsThatExist() {
        assertThat(person("")).containsExactly("Do nobody");
        assertThat(person("<a:task><a:assign kind='lane'/></a:task>")).containsExactly("Do nobody");
        assertThat(person("<a:task><a:assign kind='user'>999999</a:assign></a:task>"))
                .containsExactly("Do unknown-employee");
        assertThat(person("<a:task><a:assign kind='field'>name</a:assign></a:task>"))
                .containsExactly("Do not-people");
        assertThat(person("<a:task><a:assign kind='field' into='boss'>boss</a:assign></a:task>"))
                .isEmpty();
        assertThat(person("<a:task><a:assign kind='leastBusy'>CATALOG:1</a:assign></a:task>"
                        .replace("CATALOG", catalog.ref())))
                .containsExactly("Do unknown-record");
        assertThat(person("<a:task><a:assign kind='group'>nonsense</a:assign></a:task>"))
                .containsExactly("Do unknown-record");
        assertThat(person(
                        "<a:task><a:assign kind='field'>boss</a:assign><a:field id='price' mode='edit'/><a:field id='name' mode='read'/>"
                                + "<a:outcome id='x' requires='state cost'/></a:task>"))
                .containsExactly("Do unknown-field", "Do unknown-field");
        assertThat(
                        person(
                                "<a:task><a:assign kind='field'>boss</a:assign><a:record kind='script'>values.boss?.[0]</a:record><a:field id='price'/></a:task>"))
                .isEmpty();
    }

    @Test
    void peopleWhoExistAreFound() {
        var email = UUID.randomUUID() + "@example.org";
        String user = records.create(
                        ADMINISTRATOR,
                        Cause.byPerson(1),
                        "$users",
                        Json.object().put("$name", "Пётр").put("$email", email))
                .ref();
        records.create(
                ADMINISTRATOR, Cause.byPerson(1), catalog.ref(), Json.object().put("name", "Отдел"));
        assertThat(person("<a:task><a:assign kind='user'>" + user + "</a:assign></a:task>"))
                .isEmpty();
        assertThat(person("<a:task><a:assign kind='group'>" + catalog.ref() + ":1</a:assign></a:task>"))
                .isEmpty();
        assertThat(codes(
                        "<b:laneSet id='L'><b:lane id='A' name='Отдел'><b:extensionElements><a:lane group='CATALOG:1' user='"
                                + user
                                + "'/></b:extensionElements><b:flowNodeRef>Do</b:flowNodeRef></b:lane><b:lane id='B'><b:extensionElements>"
                                + "<a:lane group='CATALOG:77' user='888888'/></b:extensionElements></b:lane></b:laneSet><b:startEvent id='Start'/>"
                                + "<b:userTask id='Do'/><b:endEvent id='End'/>" + flow("F1", "Start", "Do")
                                + flow("F2", "Do", "End")))
                .containsExactly("B unknown-employee", "B unknown-record");
    }

    @Test
    void remindersComeBetweenTheTaskAndItsEnd() {
        String before = "<a:reminder before='PT1H'/>";
        assertThat(timed("<a:due>PT2H</a:due>" + before)).isEmpty();
        assertThat(timed("<a:due>PT1H</a:due>" + before)).containsExactly("Do early-reminder");
        assertThat(timed("<a:due>PT30M</a:due>" + before)).containsExactly("Do early-reminder");
        assertThat(timed("<a:due>PT30M</a:due><a:reminder after='PT1H'/>")).isEmpty();
        assertThat(timed("<a:due kind='script'>moment()</a:due>" + before)).isEmpty();
        assertThat(timed(before)).containsExactly("Do no-due");
    }
}
