package dev.artel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Access ADMIN = new Person(1, true);
    private static final Access ANNA = new Person(2, false);
    private static final CatalogKey LEADS = new CatalogKey(7, 2, null);
    private static final CatalogKey SCRIPTS = new CatalogKey(6, 1, "$scripts");

    @Test
    void a_record_is_told_under_the_name_that_is_watched() {
        Hint hint = new Hint.OfRecord(LEADS, "leads", "42");
        assertThat(told("catalog:leads", hint, ANNA))
                .containsExactly("{\"what\":\"record\",\"catalogId\":\"leads\",\"recordId\":\"42\"}");
        assertThat(told("catalog:7,catalog:leads", hint, ANNA)).hasSize(2);
        assertThat(told("catalog:8,tasks", hint, ANNA)).isEmpty();
    }

    @Test
    void nobody_hears_of_a_catalog_that_he_may_not_see() {
        Hint hint = new Hint.OfRecord(SCRIPTS, "$scripts", "3");
        assertThat(told("catalog:$scripts", hint, ADMIN)).hasSize(1);
        assertThat(told("catalog:$scripts", hint, ANNA)).isEmpty();
    }

    @Test
    void a_task_is_told_to_whom_it_concerns_and_a_group_hears_that_its_inbox_changed() {
        assertThat(told("tasks", new Hint.OfTask(9, 2L, null), ANNA))
                .containsExactly("{\"what\":\"task\",\"processId\":\"9\"}");
        assertThat(told("tasks", new Hint.OfTask(9, 3L, 2L), ANNA)).hasSize(1);
        assertThat(told("tasks", new Hint.OfTask(9, 3L, 4L), ANNA)).isEmpty();
        assertThat(told("tasks", new Hint.OfTask(9, 3L, 4L), ADMIN)).hasSize(1);
        assertThat(told("tasks", new Hint.OfTask(9, null, null), ANNA)).containsExactly("{\"what\":\"counter\"}");
        assertThat(told("processes", new Hint.OfTask(9, 2L, null), ANNA)).isEmpty();
    }

    @Test
    void a_process_is_named_to_those_who_know_it() {
        Hint hint = new Hint.OfProcess(981);
        assertThat(told("process:981", hint, ANNA)).containsExactly("{\"what\":\"process\",\"processId\":\"981\"}");
        assertThat(told("process:98", hint, ANNA)).isEmpty();
        assertThat(told("processes", hint, ANNA)).containsExactly("{\"what\":\"process\"}");
        assertThat(told("processes", hint, ADMIN)).containsExactly("{\"what\":\"process\",\"processId\":\"981\"}");
    }

    @Test
    void the_structure_concerns_the_tree_and_every_open_catalog() {
        assertThat(told("catalogs", new Hint.OfStructure(), ANNA)).containsExactly("{\"what\":\"structure\"}");
        assertThat(told("catalog:5", new Hint.OfStructure(), ANNA)).hasSize(1);
        assertThat(told("tasks", new Hint.OfStructure(), ANNA)).isEmpty();
    }

    @Test
    void unknown_and_too_many_topics_are_refused() {
        assertThatThrownBy(() -> Watch.of("tasks,everything"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        e -> assertThat(e.faults().get(0).field()).isEqualTo("watch"));
        assertThatThrownBy(() -> Watch.of("process:x")).isInstanceOf(Problem.class);
        StringBuilder many = new StringBuilder("tasks");
        for (int i = 0; i < 200; i++) {
            many.append(",process:").append(i);
        }
        assertThatThrownBy(() -> Watch.of(many.toString())).isInstanceOf(Problem.class);
        assertThat(Watch.of("").topics()).isEmpty();
    }

    private static List<String> told(String watch, Hint hint, Access access) {
        return Watch.of(watch).told(hint, access).stream().map(Object::toString).toList();
    }

    private record Person(long id, boolean administrator) implements Access {
        @Override
        public Actor actor() {
            return new Actor(id, "somebody");
        }

        @Override
        public Grant on(CatalogKey catalog) {
            return administrator || catalog.systemId() == null
                    ? Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of())
                    : Grant.NOTHING;
        }
    }
}
