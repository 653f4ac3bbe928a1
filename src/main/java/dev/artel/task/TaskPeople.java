package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Titles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Employees by number or text id. */
@Component
class TaskPeople {
    private final Records records;
    private final Titles titles;
    private final Accounts accounts;

    TaskPeople(Records records, Titles titles, Accounts accounts) {
        this.accounts = accounts;
        this.records = records;
        this.titles = titles;
    }

    /** The number of somebody who can be given a task; BadRequest ({@code user}) for nobody and for who is blocked. */
    long number(Access access, String user) {
        long number = records.find(access, CatalogKey.USERS, user)
                .map(Rec::id)
                .orElseThrow(() -> Problems.badField("user", "unknown", "task.no-such-employee", user));
        if (accounts.get(number).status() == AccountStatus.BLOCKED) {
            throw Problems.badField("user", "blocked", "task.employee-blocked", name(access, number));
        }
        return number;
    }

    String name(Access access, long userId) {
        RecordKey key = new RecordKey(Catalog.USERS, userId);
        return titles.of(access, List.of(key)).getOrDefault(key, "#" + userId);
    }
}
