package dev.artel.process.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface IncidentMapper {
    @Insert(
            "INSERT INTO incident (id, run_id, engine_id, kind, target, element, problem, message, messages, script, inputs,"
                    + " attempts, created_at) VALUES (#{id}, #{entry.runId}, #{entry.engineId}, #{entry.kind}, #{entry.target},"
                    + " #{entry.element}, #{entry.problem}, #{entry.message}, #{entry.messages}, #{entry.script}, #{entry.inputs}, #{attempts},"
                    + " #{entry.createdAt})")
    void insert(@Param("id") long id, @Param("entry") IncidentEntry entry, @Param("attempts") int attempts);

    @Update("<script>UPDATE incident SET resolved_at = #{now}, resolved_by = COALESCE(resolved_by, #{by})"
            + " WHERE resolved_at IS NULL AND engine_id IN"
            + " <foreach collection='engineIds' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    void resolve(
            @Param("engineIds") Collection<String> engineIds,
            @Param("now") Instant now,
            @Param("by") @Nullable Long by);

    @Select(
            "SELECT id, run_id, engine_id, kind, target, element, problem, message, messages, script, inputs, attempts, created_at"
                    + " FROM incident WHERE run_id = #{runId} AND resolved_at IS NULL ORDER BY id LIMIT 200")
    List<IncidentRow> open(@Param("runId") long runId);

    @Select(
            "<script>SELECT id, run_id, engine_id, kind, target, element, problem, message, messages, script, inputs, attempts, created_at"
                    + " FROM incident WHERE resolved_at IS NULL AND run_id IN"
                    + " <foreach collection='runIds' item='id' open='(' separator=',' close=')'>#{id}</foreach>"
                    + " ORDER BY run_id, id LIMIT 200</script>")
    List<IncidentRow> openOf(@Param("runIds") Collection<Long> runIds);
}
