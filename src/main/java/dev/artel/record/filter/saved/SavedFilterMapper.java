package dev.artel.record.filter.saved;

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

/** The table saved_filter. */
@Mapper
interface SavedFilterMapper {
    String SELECT =
            "SELECT id, catalog_id, number, custom_id, name, origin_name, for_rights, owner, filters, position, created_at,"
                    + " created_by, updated_at, updated_by FROM saved_filter WHERE deleted_at IS NULL AND ";

    String ORDER = " ORDER BY catalog_id, position, number";

    /** Those for everybody, of all catalogs. */
    @Select(SELECT + "owner IS NULL" + ORDER)
    List<SavedFilterRow> shared();

    /** Those of one person, of all catalogs. */
    @Select(SELECT + "owner = #{owner}" + ORDER)
    List<SavedFilterRow> own(@Param("owner") long owner);

    /** How many answer to that, whose ever they are. */
    @Select("SELECT COUNT(*) FROM saved_filter WHERE deleted_at IS NULL AND catalog_id = #{catalogId}"
            + " AND (custom_id = #{ref} OR CAST(number AS CHAR) = #{ref})")
    long counted(@Param("catalogId") long catalogId, @Param("ref") String ref);

    @Select("SELECT COALESCE(MAX(number), 0) FROM saved_filter WHERE catalog_id = #{catalogId}")
    long lastNumber(@Param("catalogId") long catalogId);

    @Insert(
            "INSERT INTO saved_filter (catalog_id, number, custom_id, name, origin_name, for_rights, owner, filters, position,"
                    + " created_at, created_by, updated_at, updated_by) VALUES (#{row.catalogId}, #{row.number}, #{row.customId}, #{row.name},"
                    + " #{row.originName}, #{row.forRights}, #{row.owner}, #{row.filters}, #{row.position}, #{row.createdAt},"
                    + " #{row.createdBy}, #{row.updatedAt}, #{row.updatedBy})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(@Param("row") SavedFilterRow row, @Param("key") GeneratedKey key);

    @Update(
            "UPDATE saved_filter SET name = #{row.name}, origin_name = #{row.originName}, for_rights = #{row.forRights},"
                    + " filters = #{row.filters}, position = #{row.position}, updated_at = #{row.updatedAt}, updated_by = #{row.updatedBy}"
                    + " WHERE id = #{row.id}")
    void update(@Param("row") SavedFilterRow row);

    /** The text id becomes free. */
    @Update("UPDATE saved_filter SET deleted_at = #{now}, deleted_by = #{by}, custom_id = NULL WHERE id = #{id}")
    void remove(@Param("id") long id, @Param("now") Instant now, @Param("by") @Nullable Long by);
}
