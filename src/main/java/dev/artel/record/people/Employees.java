package dev.artel.record.people;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.SignIns;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator does with the accounts of employees; records and accounts change together. */
@Service
public class Employees {
    private static final String STATUS = "$status";

    private final Records records;
    private final SignIns signIns;

    Employees(Records records, SignIns signIns) {
        this.records = records;
        this.signIns = signIns;
    }

    /**
     * Sets a password; whoever had none becomes active, all sessions end.
     *
     * @param hash as {@link SignIns#prepare} gave it, outside of any transaction
     * @param mustChange whether the person has to set another one at the next sign-in
     */
    @Transactional
    public void setPassword(Access access, Cause cause, String user, String hash, boolean mustChange) {
        administrator(access);
        long id = records.get(access, CatalogKey.USERS, user).id();
        signIns.setHashed(id, hash, mustChange);
        if (!status(access, user).equals(AccountStatus.BLOCKED.code())) {
            setStatus(access, cause, user, AccountStatus.ACTIVE);
        }
    }

    /** Keeps the person out and ends the sessions. Conflict for the last active administrator. */
    public void block(Access access, Cause cause, String user) {
        administrator(access);
        setStatus(access, cause, user, AccountStatus.BLOCKED);
    }

    /** Lets the person in again: active when there is a password, else new. */
    public void unblock(Access access, Cause cause, String user) {
        administrator(access);
        setStatus(access, cause, user, AccountStatus.ACTIVE);
    }

    private void setStatus(Access access, Cause cause, String user, AccountStatus status) {
        ObjectNode values = Json.object();
        values.putArray(STATUS).add(status.code());
        records.update(access, cause, CatalogKey.USERS, user, values, null);
    }

    private String status(Access access, String user) {
        return records.get(access, CatalogKey.USERS, user)
                .values()
                .path(STATUS)
                .path(0)
                .asString("");
    }

    private static void administrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("record.administrator");
        }
    }
}
