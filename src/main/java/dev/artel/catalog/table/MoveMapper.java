package dev.artel.catalog.table;

import dev.artel.kernel.Identifier;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Values of one field on their way between the record table and the side table. */
@Mapper
interface MoveMapper {
    @Select("SELECT COUNT(*) FROM (SELECT record_id FROM ${side.sql} WHERE field_id = #{field} GROUP BY record_id"
            + " HAVING COUNT(*) > 1) several")
    long several(@Param("side") Identifier side, @Param("field") long field);

    @Insert("INSERT INTO ${side.sql} (record_id, field_id, position, target_catalog, target_record)"
            + " SELECT id, #{field}, 0, #{target}, ${column.sql} FROM ${table.sql} WHERE ${column.sql} IS NOT NULL")
    void toSide(
            @Param("table") Identifier table,
            @Param("side") Identifier side,
            @Param("column") Identifier column,
            @Param("field") long field,
            @Param("target") long target);

    @Update("UPDATE ${table.sql} SET ${column.sql} = NULL WHERE ${column.sql} IS NOT NULL")
    void empty(@Param("table") Identifier table, @Param("column") Identifier column);

    @Update("UPDATE ${table.sql} r JOIN ${side.sql} m ON m.record_id = r.id AND m.field_id = #{field}"
            + " SET r.${column.sql} = m.target_record")
    void toColumn(
            @Param("table") Identifier table,
            @Param("side") Identifier side,
            @Param("column") Identifier column,
            @Param("field") long field);

    @Delete("DELETE FROM ${side.sql} WHERE field_id = #{field}")
    void clear(@Param("side") Identifier side, @Param("field") long field);
}
