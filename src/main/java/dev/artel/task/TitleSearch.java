package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.record.Glances;
import dev.artel.record.RecordKey;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds tasks by the titles of their records. The title that a task keeps is that of its process and may say more than the asker sees,
 * so it only tells which records come into question; what is found are those whose title, as the asker sees it, holds the text.
 */
@Component
class TitleSearch {
    private static final int LOOKED_AT = 1_000;

    private final TaskMapper tasks;
    private final FormRights forms;
    private final Glances glances;

    TitleSearch(TaskMapper tasks, FormRights forms, Glances glances) {
        this.tasks = tasks;
        this.forms = forms;
        this.glances = glances;
    }

    /** Records of the asked tasks, looked for among the first thousand; at most two statements. */
    List<RecordKey> of(Access access, InboxQuery query) {
        List<TaskRow> rows = tasks.titled(query, LOOKED_AT);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<RecordKey, Set<String>> asked = new HashMap<>();
        for (TaskRow row : rows) {
            RecordKey key = row.record();
            if (key != null) {
                asked.put(key, Set.of());
            }
        }
        String text = folded(query.words());
        return glances.of(forms.of(access, rows), asked).entrySet().stream()
                .filter(seen -> folded(seen.getValue().title()).contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Without regard to case and accents, as the database compares. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
