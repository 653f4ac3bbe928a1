package dev.artel.access.audit;

import dev.artel.access.Access;
import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import dev.artel.access.audit.AuditMapper.Place;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reading and verifying the log, for administrators. */
@Service
class AuditLog implements AuditKinds {
    static final AuditKind VERIFIED = new AuditKind("access.audit-verified");

    /** Rows that one page is looked for among, when an index alone cannot find them. */
    static final int WINDOW = 10_000;

    private final AuditMapper mapper;
    private final Sealer sealer;
    private final Verification verification;
    private final Audit audit;
    private final ReentrantLock verifying = new ReentrantLock();

    AuditLog(AuditMapper mapper, Sealer sealer, Verification verification, Audit audit) {
        this.mapper = mapper;
        this.sealer = sealer;
        this.verification = verification;
        this.audit = audit;
    }

    /**
     * A part of the log.
     *
     * @param next where the next page begins; null when nothing older is left
     */
    record Page(List<AuditRow> rows, @Nullable Place next) {}

    @Override
    public List<AuditKind> all() {
        return List.of(VERIFIED);
    }

    /** What was asked for, newest first: one statement, and one more when the window gave less than a page. */
    Page find(Access access, AuditQuery query) {
        access.requireAdministrator();
        List<AuditRow> rows = mapper.find(query);
        if (rows.size() == query.limit()) {
            AuditRow last = rows.get(rows.size() - 1);
            return new Page(rows, new Place(last.at(), last.id()));
        }
        return new Page(rows, query.sifting() ? mapper.end(query) : null);
    }

    /** Seals what is not sealed yet, verifies, and notes that it was done. Conflict while somebody else's request does just that. */
    Verdict verify(Access access, @Nullable Head noted) {
        access.requireAdministrator();
        if (!verifying.tryLock()) {
            throw Problems.conflict("access.audit-verifying");
        }
        try {
            sealer.seal();
            Verdict verdict = verification.verify(noted);
            AuditEntry entry = AuditEntry.of(VERIFIED)
                    .by(access.actor().userId())
                    .with("result", verdict.ok() ? "$whole" : "$broken")
                    .with("entries", Long.toString(verdict.entries()));
            audit.note(entry);
            return verdict;
        } finally {
            verifying.unlock();
        }
    }
}
