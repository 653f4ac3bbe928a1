package dev.artel.catalog.structure;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table field. */
@Mapper
interface FieldMapper {
    String COLUMNS =
            "f.catalog_id, f.id, f.custom_id, f.name, f.type, f.config, f.required, f.hint, f.history, f.filterable,"
                    + " f.api_only, f.hidden, f.comment, f.visible, f.position, f.column_name, f.deleted_at, f.deleted_by";

    /** The fields in force of catalogs that changed since that revision, in the order of the card. */
    @Select("SELECT " + COLUMNS + " FROM field f JOIN catalog c ON c.id = f.catalog_id"
            + " WHERE c.revision > #{revision} AND f.deleted_at IS NULL ORDER BY f.catalog_id, f.position, f.id")
    List<FieldRow> changedSince(@Param("revision") long revision);

    /** All fields of a catalog, also those in the trash, in the order of the card. */
    @Select("SELECT " + COLUMNS + " FROM field f WHERE f.catalog_id = #{catalog} ORDER BY f.position, f.id")
    List<FieldRow> all(@Param("catalog") long catalog);

    @Insert("INSERT INTO field (catalog_id, id, custom_id, name, type, config, required, hint, history, filterable,"
            + " api_only, hidden, comment, visible, position, column_name) VALUES (#{row.catalogId}, #{row.id},"
            + " #{row.customId}, #{row.name}, #{row.type}, #{row.config}, #{row.required}, #{row.hint},"
            + " #{row.history}, #{row.filterable}, #{row.apiOnly}, #{row.hidden}, #{row.comment}, #{row.visible},"
            + " #{row.position}, #{row.columnName})")
    void insert(@Param("row") FieldRow row);

    @Update("UPDATE field SET name = #{row.name}, config = #{row.config}, required = #{row.required}, hint ="
            + " #{row.hint}, history = #{row.history}, filterable = #{row.filterable}, api_only = #{row.apiOnly},"
            + " hidden = #{row.hidden}, comment = #{row.comment}, visible = #{row.visible}, position ="
            + " #{row.position}, column_name = #{row.columnName}, deleted_at = #{row.deletedAt}, deleted_by ="
            + " #{row.deletedBy} WHERE catalog_id = #{row.catalogId} AND id = #{row.id}")
    int update(@Param("row") FieldRow row);
}
