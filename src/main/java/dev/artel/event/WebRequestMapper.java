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
interface WebRequestMapper {
    String COLUMNS = "id, title AS name, description, status, url, script_id, element";

    @Select("SELECT " + COLUMNS + " FROM web_request WHERE url = #{url} AND status = '$on' AND deleted_at IS NULL")
    @Nullable WebRequestRow listening(@Param("url") String url);

    @Select("SELECT " + COLUMNS + " FROM web_request WHERE url = #{url} AND deleted_at IS NULL")
    @Nullable WebRequestRow at(@Param("url") String url);

    @Select("SELECT " + COLUMNS
            + " FROM web_request WHERE script_id = #{scriptId} AND deleted_at IS NULL ORDER BY element IS NULL, id")
    List<WebRequestRow> of(@Param("scriptId") long scriptId);

    @Select("SELECT " + COLUMNS + " FROM web_request WHERE id = #{id} AND deleted_at IS NULL FOR UPDATE")
    @Nullable WebRequestRow lock(@Param("id") long id);

    @Insert(
            "INSERT INTO web_request (version, title, title_field, created_at, created_by, updated_at, updated_by, status, description,"
                    + " url, script_id, element) VALUES (1, #{row.name}, 2, #{now}, #{by}, #{now}, #{by}, #{row.status}, #{row.description},"
                    + " #{row.url}, #{row.scriptId}, #{row.element})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            @Param("row") WebRequestRow row,
            @Param("by") @Nullable Long by,
            @Param("now") Instant now,
            @Param("key") GeneratedKey key);

    @Update(
            "UPDATE web_request SET version = version + 1, title = #{row.name}, updated_at = #{now}, updated_by = #{by},"
                    + " status = #{row.status}, description = #{row.description}, url = #{row.url}, script_id = #{row.scriptId}"
                    + " WHERE id = #{row.id}")
    void update(@Param("row") WebRequestRow row, @Param("by") @Nullable Long by, @Param("now") Instant now);

    /** Its address is another's to take; an update gives it the new one in the same transaction. */
    @Update("UPDATE web_request SET url = NULL WHERE id = #{id}")
    void free(@Param("id") long id);

    @Update(
            "UPDATE web_request SET version = version + 1, url = NULL, deleted_at = #{now}, deleted_by = #{by} WHERE id = #{id}")
    void remove(@Param("id") long id, @Param("by") @Nullable Long by, @Param("now") Instant now);
}
