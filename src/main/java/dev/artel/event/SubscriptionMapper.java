package dev.artel.event;

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

@Mapper
interface SubscriptionMapper {
    String COLUMNS =
            "id, title AS name, description, status, catalog_id, events, fields, condition_source, script_id, element, message";

    /** The rows that listen to that catalog. */
    @Select(
            "SELECT " + COLUMNS
                    + " FROM subscription WHERE catalog_id = #{catalogId} AND status = '$on' AND deleted_at IS NULL ORDER BY id")
    List<SubscriptionRow> listening(@Param("catalogId") long catalogId);

    /** The rows of published diagrams that a message or signal of that name starts. */
    @Select("SELECT " + COLUMNS + " FROM subscription WHERE message = #{message} AND events = #{event}"
            + " AND status = '$on' AND deleted_at IS NULL ORDER BY id LIMIT #{most}")
    List<SubscriptionRow> told(@Param("event") String event, @Param("message") String message, @Param("most") int most);

    @Select("SELECT " + COLUMNS
            + " FROM subscription WHERE status = '$on' AND deleted_at IS NULL ORDER BY id LIMIT #{most}")
    List<SubscriptionRow> on(@Param("most") int most);

    @Select("SELECT " + COLUMNS
            + " FROM subscription WHERE script_id = #{scriptId} AND deleted_at IS NULL ORDER BY element IS NULL, id")
    List<SubscriptionRow> of(@Param("scriptId") long scriptId);

    @Select("SELECT " + COLUMNS + " FROM subscription WHERE id = #{id} AND deleted_at IS NULL FOR UPDATE")
    @Nullable SubscriptionRow lock(@Param("id") long id);

    @Insert(
            "INSERT INTO subscription (version, title, title_field, created_at, created_by, updated_at, updated_by, status, description,"
                    + " catalog_id, events, fields, condition_source, script_id, element, message) VALUES (1, #{row.name}, 1, #{now}, #{by}, #{now},"
                    + " #{by}, #{row.status}, #{row.description}, #{row.catalogId}, #{row.events}, #{row.fields}, #{row.conditionSource},"
                    + " #{row.scriptId}, #{row.element}, #{row.message})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            @Param("row") SubscriptionRow row,
            @Param("by") @Nullable Long by,
            @Param("now") Instant now,
            @Param("key") GeneratedKey key);

    @Update(
            "UPDATE subscription SET version = version + 1, title = #{row.name}, updated_at = #{now}, updated_by = #{by},"
                    + " status = #{row.status}, description = #{row.description}, catalog_id = #{row.catalogId}, events = #{row.events},"
                    + " fields = #{row.fields}, condition_source = #{row.conditionSource}, script_id = #{row.scriptId}, message = #{row.message} WHERE id = #{row.id}")
    void update(@Param("row") SubscriptionRow row, @Param("by") @Nullable Long by, @Param("now") Instant now);

    @Update("UPDATE subscription SET version = version + 1, deleted_at = #{now}, deleted_by = #{by} WHERE id = #{id}")
    void remove(@Param("id") long id, @Param("by") @Nullable Long by, @Param("now") Instant now);
}
