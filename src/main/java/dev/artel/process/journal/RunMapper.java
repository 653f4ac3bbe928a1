package dev.artel.process.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface RunMapper {
    void insert(@Param("entries") List<RunEntry> entries, @Param("now") Instant now);

    void update(@Param("entry") RunEntry entry, @Param("now") Instant now);

    @Update("UPDATE process_run SET version = version + 1, updated_at = #{now}, outcome = 'failed', error = #{error}"
            + " WHERE id = #{id} AND outcome = 'completed'")
    int useless(@Param("id") long id, @Param("error") String error, @Param("now") Instant now);

    @Nullable Run find(@Param("id") long id);

    @Nullable Run lock(@Param("id") long id);

    /** By number. */
    List<Run> lockAll(@Param("ids") Collection<Long> ids);

    /** The same without those that somebody else has locked. */
    List<Run> lockFree(@Param("ids") Collection<Long> ids);

    @Select("SELECT id FROM process_run WHERE engine_id = #{engineId}")
    @Nullable Long idOf(@Param("engineId") String engineId);

    List<Run> page(@Param("filter") RunFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    @Select("<script>SELECT id, status FROM process_run WHERE id IN"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<Standing> standings(@Param("ids") Collection<Long> ids);

    @Select("<script>SELECT id, event, starter_id, record_catalog, record_id FROM process_run WHERE id IN"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<Runs.About> about(@Param("ids") Collection<Long> ids);

    /** At most that many, for totals that stop counting. */
    long count(@Param("filter") RunFilter filter, @Param("most") int most);

    @Select("SELECT id FROM process_run WHERE parent_id = #{parentId} ORDER BY id LIMIT 100")
    List<Long> children(@Param("parentId") long parentId);

    /** Whom the end of that run is waited for by; null when nobody waits. */
    @Select("SELECT parent_id AS run_id, parent_element AS element, called_from AS instance FROM process_run"
            + " WHERE id = #{id} AND called_from IS NOT NULL")
    Runs.@Nullable Caller caller(@Param("id") long id);

    @Select("SELECT id FROM process_run WHERE parent_id = #{parentId} AND called_from = #{instance} AND outcome IS NULL"
            + " ORDER BY id LIMIT 1")
    @Nullable Long called(@Param("parentId") long parentId, @Param("instance") String instance);

    /** Runs that the run waits for, and those that they wait for, the first hundred. */
    List<Long> waitedFor(@Param("id") long id);

    @Select("SELECT version_number AS number, COUNT(*) AS amount FROM process_run"
            + " WHERE scenario_id = #{scenarioId} AND outcome IS NULL GROUP BY version_number")
    List<Amount> running(@Param("scenarioId") long scenarioId);

    @Select(
            "SELECT id FROM process_run WHERE scenario_id = #{scenarioId} AND outcome IS NULL ORDER BY id LIMIT #{limit}")
    List<Long> open(@Param("scenarioId") long scenarioId, @Param("limit") int limit);

    /** The processes that led to this one, nearest first. */
    List<Link> chain(@Param("id") long id, @Param("most") int most);

    /** How a run stands. */
    record Standing(long id, String status) {}

    /** How many runs a version has. */
    record Amount(int number, int amount) {}

    /** A process of a chain and the element that it was started by. */
    record Link(
            long id,
            String title,
            @Nullable Long parentId,
            @Nullable String parentElement) {}
}
