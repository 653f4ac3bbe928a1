package dev.artel.access.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The tables audit_seal and audit_sealer. Seals are added only. */
@Mapper
interface SealMapper {
    /** Makes the caller the one who seals until the transaction ends; null when somebody else is. */
    @Select("SELECT id FROM audit_sealer WHERE id = 1 FOR UPDATE SKIP LOCKED")
    @Nullable Integer lock();

    /** The end of the chain; null while there is none. */
    @Select("SELECT s.seq, s.hash, a.at FROM audit_seal s LEFT JOIN audit a ON a.id = s.audit_id"
            + " ORDER BY s.seq DESC LIMIT 1")
    @Nullable Last last();

    void insert(@Param("seals") List<Seal> seals);

    /** Seals after that place with their entries, as far as those are there. */
    List<Link> links(@Param("after") long after, @Param("limit") int limit);

    /** A row of audit_seal. */
    record Seal(long seq, long auditId, byte[] hash) {}

    /**
     * The end of the chain.
     *
     * @param at time of the entry; null when it has gone
     */
    record Last(long seq, byte[] hash, @Nullable Instant at) {}

    /**
     * A seal and its entry.
     *
     * @param entry number of the entry that the seal names
     * @param id the same; null when the entry has gone
     */
    record Link(
            long seq,
            byte[] hash,
            long entry,
            @Nullable Long id,
            @Nullable Instant at,
            @Nullable String kind,
            @Nullable Long actorId,
            @Nullable String actorName,
            @Nullable String address,
            @Nullable String objectKind,
            @Nullable String objectId,
            @Nullable String objectName,
            @Nullable String detail) {
        /** The entry; null when it has gone. */
        @Nullable AuditRow row() {
            return id == null || at == null || kind == null || detail == null
                    ? null
                    : new AuditRow(id, at, kind, actorId, actorName, address, objectKind, objectId, objectName, detail);
        }
    }
}
