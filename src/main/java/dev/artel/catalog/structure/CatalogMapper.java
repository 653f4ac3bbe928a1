package dev.artel.catalog.structure;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table catalog. */
@Mapper
interface CatalogMapper {
    String COLUMNS =
            "id, custom_id, section_id, ordinary, name, icon, manual, history, position, next_field, next_option,"
                    + " revision, deleted_at, deleted_by";

    @Select("SELECT " + COLUMNS + " FROM catalog WHERE revision > #{revision}")
    List<CatalogRow> changedSince(@Param("revision") long revision);

    @Select("SELECT " + COLUMNS + " FROM catalog WHERE id = #{id}")
    @Nullable CatalogRow find(@Param("id") long id);

    @Select("SELECT " + COLUMNS + " FROM catalog WHERE custom_id = #{customId}")
    @Nullable CatalogRow named(@Param("customId") String customId);

    @Select("SELECT " + COLUMNS
            + " FROM catalog WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC LIMIT 1000")
    List<CatalogRow> trashed();

    @Select("SELECT id FROM catalog")
    List<Long> numbers();

    @Select("SELECT COALESCE(MAX(position), 0) + 1 FROM catalog WHERE section_id = #{section}")
    int nextPosition(@Param("section") long section);

    /** The catalog's revision, locked against changes of its structure until the transaction ends; null when there is no such row. */
    @Select("SELECT revision FROM catalog WHERE id = #{id} LOCK IN SHARE MODE")
    @Nullable Long hold(@Param("id") long id);

    @Update("SET SESSION innodb_lock_wait_timeout = 2")
    void waitShortly();

    @Update("SET SESSION innodb_lock_wait_timeout = DEFAULT")
    void waitAsEver();

    /** Waits for everybody who holds the catalog and keeps others waiting until the transaction ends. */
    @Select("SELECT revision FROM catalog WHERE id = #{id} FOR UPDATE")
    @Nullable Long lock(@Param("id") long id);

    @Insert("INSERT INTO catalog (id, custom_id, section_id, ordinary, name, title, icon, manual, history, position,"
            + " next_field, next_option, next_view, revision, created_at, created_by, updated_at, updated_by)"
            + " VALUES (#{row.id}, #{row.customId}, #{row.sectionId}, #{row.ordinary}, #{row.name}, #{title},"
            + " #{row.icon}, #{row.manual}, #{row.history}, #{row.position}, #{row.nextField}, #{row.nextOption},"
            + " 1, #{revision}, #{now}, #{user}, #{now}, #{user})")
    void insert(
            @Param("row") CatalogRow row,
            @Param("title") String title,
            @Param("revision") long revision,
            @Param("now") Instant now,
            @Param("user") @Nullable Long user);

    @Update("UPDATE catalog SET section_id = #{row.sectionId}, name = #{row.name}, title = COALESCE(#{row.name},"
            + " title), icon = #{row.icon}, manual = #{row.manual}, history = #{row.history}, next_field ="
            + " #{row.nextField}, next_option = #{row.nextOption}, revision = #{revision}, updated_at = #{now},"
            + " updated_by = #{user} WHERE id = #{row.id}")
    void update(
            @Param("row") CatalogRow row,
            @Param("revision") long revision,
            @Param("now") Instant now,
            @Param("user") long user);

    @Update("UPDATE catalog SET position = #{position}, revision = #{revision} WHERE id = #{id}")
    void move(@Param("id") long id, @Param("position") int position, @Param("revision") long revision);

    @Update("UPDATE catalog SET title = #{title}, revision = #{revision} WHERE id = #{id} AND name IS NULL")
    void title(@Param("id") long id, @Param("title") String title, @Param("revision") long revision);

    @Update("UPDATE catalog SET deleted_at = #{at}, deleted_by = #{user}, revision = #{revision} WHERE id = #{id}")
    void setDeleted(
            @Param("id") long id,
            @Param("at") @Nullable Instant at,
            @Param("user") @Nullable Long user,
            @Param("revision") long revision);

    /** The catalogs of a section go to the trash with it, or come back with it. */
    @Update("UPDATE catalog SET deleted_at = #{at}, deleted_by = #{user}, revision = #{revision}"
            + " WHERE section_id = #{section} AND deleted_at <=> #{before}")
    void setAllDeleted(
            @Param("section") long section,
            @Param("before") @Nullable Instant before,
            @Param("at") @Nullable Instant at,
            @Param("user") @Nullable Long user,
            @Param("revision") long revision);
}
