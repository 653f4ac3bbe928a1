package dev.artel.process.loop;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface LoopMapper {
    @Insert(
            "INSERT INTO process_loop (id, run_id, element, total, lanes, taken, done, enough, started_at, ended_at) VALUES"
                    + " (#{row.id}, #{row.runId}, #{row.element}, #{row.total}, #{row.lanes}, #{row.taken}, #{row.done}, #{row.enough},"
                    + " #{row.startedAt}, #{row.endedAt})")
    void insert(@Param("row") LoopRow row);

    @Update("UPDATE process_loop SET taken = #{row.taken}, done = #{row.done}, enough = #{row.enough},"
            + " ended_at = #{row.endedAt} WHERE id = #{row.id}")
    void update(@Param("row") LoopRow row);

    @Select("SELECT id, run_id, element, total, lanes, taken, done, enough, started_at, ended_at FROM process_loop"
            + " WHERE id = #{id}")
    @Nullable LoopRow find(@Param("id") long id);

    @Select("SELECT id, run_id, element, total, lanes, taken, done, enough, started_at, ended_at FROM process_loop"
            + " WHERE run_id = #{runId} ORDER BY id DESC LIMIT #{most}")
    List<LoopRow> ofRun(@Param("runId") long runId, @Param("most") int most);

    /** How many rounds of a process go on at once, beyond the first of each activity that is going on. */
    @Select("SELECT COALESCE(SUM(lanes - 1), 0) FROM process_loop"
            + " WHERE run_id = #{runId} AND ended_at IS NULL AND lanes > 1")
    int lanesBeside(@Param("runId") long runId);

    /** How many rounds of those activities have begun to be done, or are still to be done. */
    @Select("<script>SELECT COALESCE(SUM(total - done), 0) FROM process_loop"
            + " WHERE run_id = #{runId} AND ended_at IS NULL AND element IN"
            + " <foreach collection='elements' item='e' open='(' separator=',' close=')'>#{e}</foreach></script>")
    int left(@Param("runId") long runId, @Param("elements") Collection<String> elements);

    /** Elements that are there keep what is not told: own values are put over those that there are, or taken away by null. */
    @Insert("<script>INSERT INTO process_loop_item (loop_id, position, item, result, own) VALUES"
            + " <foreach collection='items' item='i' separator=','>"
            + "(#{loopId}, #{i.position}, #{i.item}, #{i.result}, #{i.own})</foreach>"
            + " ON DUPLICATE KEY UPDATE result = COALESCE(VALUES(result), result),"
            + " own = JSON_MERGE_PATCH(COALESCE(own, '{}'), VALUES(own))</script>")
    void write(@Param("loopId") long loopId, @Param("items") Collection<Item> items);

    @Select("SELECT position, item, NULL AS result, own FROM process_loop_item"
            + " WHERE loop_id = #{loopId} AND position = #{position}")
    @Nullable Item item(@Param("loopId") long loopId, @Param("position") int position);

    @Select("SELECT own FROM process_loop_item WHERE loop_id = #{loopId} AND position = #{position} FOR UPDATE")
    @Nullable String own(@Param("loopId") long loopId, @Param("position") int position);

    /** Elements one after the other, without the own values of their rounds. */
    @Select("SELECT position, item, NULL AS result, NULL AS own FROM process_loop_item"
            + " WHERE loop_id = #{loopId} AND position >= #{from} ORDER BY position LIMIT #{most}")
    List<Item> items(@Param("loopId") long loopId, @Param("from") int from, @Param("most") int most);

    @Select("SELECT result FROM process_loop_item WHERE loop_id = #{loopId} AND result IS NOT NULL ORDER BY position")
    List<String> results(@Param("loopId") long loopId);

    @Select("SELECT COALESCE(SUM(OCTET_LENGTH(result)), 0) FROM process_loop_item WHERE loop_id = #{loopId}")
    long resultBytes(@Param("loopId") long loopId);

    @Delete("DELETE FROM process_loop_item WHERE loop_id = #{loopId}")
    void forget(@Param("loopId") long loopId);

    @Delete("DELETE i FROM process_loop_item i JOIN process_loop l ON l.id = i.loop_id WHERE l.run_id = #{runId}")
    void forgetOf(@Param("runId") long runId);

    /**
     * An element, what its round came to and what it assigned, as JSON; null for what is not known or not told anew.
     *
     * @param own as {@link RoundValues#patch} puts it
     */
    record Item(
            int position,
            @Nullable String item,
            @Nullable String result,
            @Nullable String own) {}
}
