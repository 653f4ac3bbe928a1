package dev.artel.access.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table audit. There is no statement here that changes or removes a row, and there must never be one. */
@Mapper
interface AuditMapper {
    /** Adds a row; names of employees that are null come from their accounts. */
    void insert(@Param("row") AuditRow row);

    /** Committed rows from then on that no seal names yet, the oldest first. */
    List<AuditRow> pending(@Param("since") Instant since, @Param("limit") int limit);

    long countPending(@Param("since") Instant since);

    /** The first row from before then that no seal names: nobody will seal it any more. Null when there is none. */
    @Nullable Long forgotten(@Param("since") Instant since);

    /** A page, newest first. */
    List<AuditRow> find(@Param("search") AuditQuery search);

    /** The last of the rows that a page was looked for among; null when that were all. */
    @Nullable Place end(@Param("search") AuditQuery search);

    /** Where a row stands in the order of the log. */
    record Place(Instant at, long id) {}
}
