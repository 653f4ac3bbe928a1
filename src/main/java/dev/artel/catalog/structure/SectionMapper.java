package dev.artel.catalog.structure;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The table section. */
@Mapper
interface SectionMapper {
    String COLUMNS = "id, custom_id, name, icon, position, deleted_at";

    @Select("SELECT " + COLUMNS + " FROM section ORDER BY position, id")
    List<SectionRow> all();
}
