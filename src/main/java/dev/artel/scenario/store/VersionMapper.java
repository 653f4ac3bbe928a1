package dev.artel.scenario.store;

import dev.artel.kernel.GeneratedKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Statements on the table scenario_version. */
@Mapper
public interface VersionMapper {
    String COLUMNS =
            "id, scenario_id, number, model_hash, syncable, sync_reasons, published_at, published_by, comment, elevated";

    @Select("SELECT " + COLUMNS + " FROM scenario_version WHERE id = #{id}")
    @Nullable VersionRow find(@Param("id") long id);

    @Select("SELECT id FROM scenario_version WHERE scenario_id = #{scenarioId} AND number = #{number}")
    @Nullable Long id(@Param("scenarioId") long scenarioId, @Param("number") int number);

    @Select("SELECT bpmn FROM scenario_version WHERE id = #{id}")
    @Nullable Blob bpmn(@Param("id") long id);

    /** Newest first. */
    @Select(
            "SELECT " + COLUMNS
                    + " FROM scenario_version WHERE scenario_id = #{scenarioId} ORDER BY number DESC LIMIT #{limit} OFFSET #{offset}")
    List<VersionRow> of(@Param("scenarioId") long scenarioId, @Param("limit") int limit, @Param("offset") int offset);

    @Insert("INSERT INTO scenario_version (scenario_id, number, bpmn, model_hash, syncable, sync_reasons, published_at,"
            + " published_by, comment, elevated) VALUES (#{row.scenarioId}, #{row.number}, #{bpmn}, #{row.modelHash}, #{row.syncable},"
            + " #{row.syncReasons}, #{now}, #{row.publishedBy}, #{row.comment}, #{row.elevated})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            @Param("row") VersionRow row,
            @Param("bpmn") byte[] bpmn,
            @Param("now") Instant now,
            @Param("key") GeneratedKey key);

    @Update("UPDATE scenario_version SET comment = #{comment} WHERE id = #{id}")
    void say(@Param("id") long id, @Param("comment") String comment);

    /** A diagram as it was saved. */
    record Blob(byte[] bpmn) {}
}
