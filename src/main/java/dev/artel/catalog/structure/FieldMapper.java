package dev.artel.catalog.structure;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table field. */
@Mapper
interface FieldMapper {
    String COLUMNS =
            "f.catalog_id, f.id, f.custom_id, f.name, f.type, f.config, f.required, f.hint, f.history, f.filterable,"
                    + " f.api_only, f.hidden, f.comment, f.visible, f.position, f.column_name, f.deleted_at";

    /** The fields in force of catalogs that changed since that revision, in the order of the card. */
    @Select("SELECT " + COLUMNS + " FROM field f JOIN catalog c ON c.id = f.catalog_id"
            + " WHERE c.revision > #{revision} AND f.deleted_at IS NULL ORDER BY f.catalog_id, f.position, f.id")
    List<FieldRow> changedSince(@Param("revision") long revision);
}
