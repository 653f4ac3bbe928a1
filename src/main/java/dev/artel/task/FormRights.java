package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.record.RecordKey;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.TaskSpec.FormField;
import dev.artel.scenario.diagram.UserTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an open task gives its person: the fields of its form on its record, each as the form shows it, and nothing else. It is reckoned
 * out of the task's row whenever it is asked for, so it ends with the task, and with its being given to somebody else, at the next
 * request. A task that nobody has taken gives it to all who may take it, since each of them may complete it at once.
 */
@Component
class FormRights {
    private final Versions versions;
    private final Catalogs catalogs;

    FormRights(Versions versions, Catalogs catalogs) {
        this.versions = versions;
        this.catalogs = catalogs;
    }

    /** The access that the actor has for the work on those tasks, all of which the actor may see; no statement. */
    Access of(Access own, Collection<TaskRow> tasks) {
        if (own.administrator()) {
            return own;
        }
        Map<Long, Map<Long, Right>> forms = new HashMap<>();
        for (TaskRow task : tasks) {
            RecordKey key = task.record();
            Right right = key == null || !isWork(own, task)
                    ? null
                    : right(key, spec(task)).orElse(null);
            if (key != null && right != null) {
                forms.computeIfAbsent(key.catalogId(), id -> new HashMap<>()).merge(key.recordId(), right, Right::or);
            }
        }
        return forms.isEmpty() ? own : new FormAccess(own, forms);
    }

    /** What the diagram says of the task. */
    TaskSpec spec(TaskRow task) {
        return versions.get(task.versionId()).diagram().nodes().get(task.element()) instanceof UserTask user
                ? user.task()
                : TaskSpec.EMPTY;
    }

    /** Whether the task, which the actor may see, is open and the actor's to do. */
    private static boolean isWork(Access own, TaskRow task) {
        return !task.ended()
                && (task.assignee() == null
                        || Objects.equals(task.assignee(), own.actor().userId()));
    }

    private Optional<Right> right(RecordKey key, TaskSpec spec) {
        Catalog catalog = catalogs.find(key.catalogId()).orElse(null);
        Map<Long, FieldRight> fields = new HashMap<>();
        for (FormField field : spec.fields()) {
            FieldRight right = field.mode() == FormField.Mode.READ ? FieldRight.VIEW : FieldRight.EDIT;
            if (catalog != null) {
                catalog.field(field.id()).ifPresent(found -> fields.put(found.id(), right));
            }
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Privilege privilege = fields.containsValue(FieldRight.EDIT) ? Privilege.EDIT : Privilege.VIEW;
        return Optional.of(new Right(privilege, FieldRight.HIDDEN, fields));
    }
}
