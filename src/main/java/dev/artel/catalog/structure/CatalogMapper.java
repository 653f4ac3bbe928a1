package dev.artel.catalog.structure;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table catalog. */
@Mapper
interface CatalogMapper {
    String COLUMNS =
            "id, custom_id, section_id, ordinary, name, icon, manual, history, position, next_field, next_option, revision,"
                    + " deleted_at";

    @Select("SELECT " + COLUMNS + " FROM catalog WHERE revision > #{revision}")
    List<CatalogRow> changedSince(@Param("revision") long revision);

    /** The catalog's revision, locked against changes of its structure until the transaction ends; null when there is no such row. */
    @Select("SELECT revision FROM catalog WHERE id = #{id} LOCK IN SHARE MODE")
    @Nullable Long hold(@Param("id") long id);
}
