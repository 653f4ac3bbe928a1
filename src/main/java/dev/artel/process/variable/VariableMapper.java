package dev.artel.process.variable;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface VariableMapper {
    @Select("SELECT name, value FROM process_variable WHERE run_id = #{runId} ORDER BY name")
    List<Row> all(@Param("runId") long runId);

    @Insert("<script>INSERT INTO process_variable (run_id, name, value) VALUES"
            + " <foreach collection='rows' item='r' separator=','>(#{runId}, #{r.name}, #{r.value})</foreach>"
            + " ON DUPLICATE KEY UPDATE value = VALUES(value)</script>")
    void upsert(@Param("runId") long runId, @Param("rows") Collection<Row> rows);

    @Delete("<script>DELETE FROM process_variable WHERE run_id = #{runId} AND name IN"
            + " <foreach collection='names' item='name' open='(' separator=',' close=')'>#{name}</foreach></script>")
    void delete(@Param("runId") long runId, @Param("names") Collection<String> names);

    /** A variable; the value is JSON. */
    record Row(String name, String value) {}
}
