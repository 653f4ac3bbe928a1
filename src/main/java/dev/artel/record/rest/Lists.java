package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.record.Counted;
import dev.artel.record.Search;
import java.util.List;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/** Pages of records as HTTP answers. */
final class Lists {
    private Lists() {}

    static ResponseEntity<List<ObjectNode>> answer(Counted counted, Search search, Access access) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (counted.total() != null) {
            answer.header("X-Total-Count", RecordAnswer.total(counted.total()));
        }
        if (search.cursor() != null && counted.page().next() != null) {
            answer.header("X-Next-Cursor", counted.page().next());
        }
        return answer.body(counted.page().items().stream()
                .map(rec -> RecordAnswer.item(rec))
                .toList());
    }
}
