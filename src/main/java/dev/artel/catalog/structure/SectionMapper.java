package dev.artel.catalog.structure;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table section. */
@Mapper
interface SectionMapper {
    String COLUMNS = "id, custom_id, name, icon, position, deleted_at, deleted_by";

    @Select("SELECT " + COLUMNS + " FROM section ORDER BY position, id")
    List<SectionRow> all();

    @Select("SELECT " + COLUMNS + " FROM section WHERE id = #{id} FOR UPDATE")
    @Nullable SectionRow lock(@Param("id") long id);

    @Select("SELECT COALESCE(MAX(position), 0) + 1 FROM section WHERE id <> 1")
    int nextPosition();

    @Insert("INSERT INTO section (id, custom_id, name, title, icon, position, revision, created_at, created_by,"
            + " updated_at, updated_by) VALUES (#{row.id}, #{row.customId}, #{row.name}, #{row.name}, #{row.icon},"
            + " #{row.position}, #{revision}, #{now}, #{user}, #{now}, #{user})")
    void insert(
            @Param("row") SectionRow row,
            @Param("revision") long revision,
            @Param("now") Instant now,
            @Param("user") long user);

    @Update("UPDATE section SET name = #{row.name}, title = COALESCE(#{row.name}, title), icon = #{row.icon},"
            + " position = #{row.position}, deleted_at = #{row.deletedAt}, deleted_by = #{row.deletedBy},"
            + " revision = #{revision}, updated_at = #{now}, updated_by = #{user} WHERE id = #{row.id}")
    void update(
            @Param("row") SectionRow row,
            @Param("revision") long revision,
            @Param("now") Instant now,
            @Param("user") long user);

    @Update("UPDATE section SET title = #{title}, revision = #{revision} WHERE id = #{id} AND name IS NULL")
    void title(@Param("id") long id, @Param("title") String title, @Param("revision") long revision);
}
