package dev.artel.process.queue;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface QueueMapper {
    @Insert("<script>INSERT INTO process_queue (run_id, size) VALUES"
            + " <foreach collection='rows' item='row' separator=','>(#{row.runId}, #{row.size})</foreach></script>")
    void insert(@Param("rows") List<Queued> rows);

    /** The first that are due and that nobody else is at; locked until the end of the transaction. */
    @Select("SELECT run_id, size, attempts FROM process_queue WHERE due_at IS NULL OR due_at <= #{now}"
            + " ORDER BY run_id LIMIT #{limit} FOR UPDATE SKIP LOCKED")
    List<Queued> next(@Param("now") Instant now, @Param("limit") int limit);

    /** The same without a lock. */
    @Select("SELECT run_id FROM process_queue WHERE due_at IS NULL OR due_at <= #{now} ORDER BY run_id LIMIT #{limit}")
    List<Long> due(@Param("now") Instant now, @Param("limit") int limit);

    /** That one, unless somebody else is at it; locked until the end of the transaction. */
    @Select("SELECT run_id, size, attempts FROM process_queue WHERE run_id = #{runId} FOR UPDATE SKIP LOCKED")
    @Nullable Queued lock(@Param("runId") long runId);

    void delete(@Param("ids") List<Long> ids);

    @Update("UPDATE process_queue SET attempts = attempts + 1, due_at = #{due} WHERE run_id = #{runId}")
    void postpone(@Param("runId") long runId, @Param("due") Instant due);

    @Update("<script>UPDATE process_queue SET due_at = #{due} WHERE run_id IN"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    void passOver(@Param("ids") List<Long> ids, @Param("due") Instant due);

    /** How many there are, counted no further than that. */
    @Select("SELECT COUNT(*) FROM (SELECT 1 FROM process_queue LIMIT #{most}) counted")
    long count(@Param("most") long most);
}
