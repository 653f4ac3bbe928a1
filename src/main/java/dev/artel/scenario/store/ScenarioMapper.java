package dev.artel.scenario.store;

import dev.artel.kernel.GeneratedKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Statements on the table scenario. */
@Mapper
public interface ScenarioMapper {
    String COLUMNS =
            "id, custom_id, title AS name, description, status, draft_revision, draft_changed, draft_by, dialect,"
                    + " run_as_kind, run_as_user, version_id, version_number, updated_at, updated_by";

    @Select("SELECT " + COLUMNS
            + " FROM scenario WHERE deleted_at IS NULL ORDER BY title, id LIMIT #{limit} OFFSET #{offset}")
    List<ScenarioRow> all(@Param("limit") int limit, @Param("offset") int offset);

    /** Those that run, by name. */
    @Select("SELECT " + COLUMNS
            + " FROM scenario WHERE deleted_at IS NULL AND status = '$published' ORDER BY title, id")
    List<ScenarioRow> published();

    @Select("SELECT " + COLUMNS + " FROM scenario WHERE id = #{id} AND deleted_at IS NULL")
    @Nullable ScenarioRow find(@Param("id") long id);

    /** Those of these numbers that are not in the trash. */
    List<ScenarioRow> several(@Param("ids") Collection<Long> ids);

    /** Whether that id is in use, also in the trash: what is restored comes back under it. */
    @Select("SELECT EXISTS (SELECT 1 FROM scenario WHERE custom_id = #{customId})")
    boolean taken(@Param("customId") String customId);

    @Select("SELECT id FROM scenario WHERE custom_id = #{customId} AND deleted_at IS NULL")
    @Nullable Long number(@Param("customId") String customId);

    @Select("SELECT " + COLUMNS + " FROM scenario WHERE id = #{id} AND deleted_at IS NULL FOR UPDATE")
    @Nullable ScenarioRow lock(@Param("id") long id);

    @Select("SELECT draft FROM scenario WHERE id = #{id}")
    Blob draft(@Param("id") long id);

    /** Names by number, also of those in the trash. */
    List<Named> names(@Param("ids") Collection<Long> ids);

    @Insert(
            "INSERT INTO scenario (custom_id, title, title_field, created_at, created_by, updated_at, updated_by, description,"
                    + " draft, draft_by, dialect) VALUES (#{row.customId}, #{row.name}, 1, #{now}, #{by}, #{now}, #{by},"
                    + " #{row.description}, #{row.draft}, #{by}, #{row.dialect})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            @Param("row") NewScenario row,
            @Param("by") long by,
            @Param("now") Instant now,
            @Param("key") GeneratedKey key);

    @Update("UPDATE scenario SET version = version + 1, title = #{row.name}, description = #{row.description},"
            + " run_as_kind = #{row.runAsKind}, run_as_user = #{row.runAsUser}, updated_at = #{now}, updated_by = #{by}"
            + " WHERE id = #{row.id}")
    void describe(@Param("row") ScenarioRow row, @Param("by") long by, @Param("now") Instant now);

    @Update("UPDATE scenario SET draft = #{draft}, draft_revision = draft_revision + 1, draft_changed = #{changed},"
            + " draft_by = #{by}, dialect = #{dialect}, updated_at = #{now}, updated_by = #{by} WHERE id = #{id}")
    void saveDraft(
            @Param("id") long id,
            @Param("draft") byte[] draft,
            @Param("changed") boolean changed,
            @Param("dialect") String dialect,
            @Param("by") long by,
            @Param("now") Instant now);

    @Update(
            "UPDATE scenario SET version = version + 1, status = '$published', draft_changed = 0, version_id = #{versionId},"
                    + " version_number = #{number}, updated_at = #{now}, updated_by = #{by} WHERE id = #{id}")
    void publish(
            @Param("id") long id,
            @Param("versionId") long versionId,
            @Param("number") int number,
            @Param("by") long by,
            @Param("now") Instant now);

    @Update(
            "UPDATE scenario SET version = version + 1, status = '$off', updated_at = #{now}, updated_by = #{by} WHERE id = #{id}")
    void off(@Param("id") long id, @Param("by") long by, @Param("now") Instant now);

    @Update(
            "UPDATE scenario SET version = version + 1, status = IF(version_id IS NULL, status, '$off'), deleted_at = #{now},"
                    + " deleted_by = #{by} WHERE id = #{id}")
    void remove(@Param("id") long id, @Param("by") long by, @Param("now") Instant now);

    /** A diagram as it was saved. */
    record Blob(byte[] draft) {}

    /** A scenario's name. */
    record Named(long id, String name) {}

    /** A scenario that is to be. */
    record NewScenario(
            @Nullable String customId,
            String name,
            @Nullable String description,
            byte[] draft,
            String dialect) {}
}
