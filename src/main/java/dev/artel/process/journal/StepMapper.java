package dev.artel.process.journal;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StepMapper {
    @Select("SELECT instance, id, seq, kind, element, status, started_at, ended_at, ref, by_id, instead_id,"
            + " flows, inputs, outputs, changes, log, error, truncated FROM process_step"
            + " WHERE run_id = #{runId} ORDER BY seq, id LIMIT #{most}")
    List<StepRow> trace(@Param("runId") long runId, @Param("most") int most);

    @Select("SELECT instance, id, seq, kind, element, status, started_at, ended_at, ref, by_id, instead_id,"
            + " flows, NULL AS inputs, NULL AS outputs, NULL AS changes, NULL AS log, NULL AS error, truncated"
            + " FROM process_step WHERE run_id = #{runId} AND ended_at IS NULL ORDER BY seq, id LIMIT 200")
    List<StepRow> open(@Param("runId") long runId);

    @Select(
            "SELECT instance, element FROM process_step WHERE run_id = #{runId} AND ended_at IS NULL AND kind <> 'flow'")
    List<OpenPassage> passages(@Param("runId") long runId);

    @Select(
            "<script>SELECT run_id, element, started_at FROM process_step WHERE ended_at IS NULL AND kind &lt;&gt; 'flow'"
                    + " AND run_id IN <foreach collection='runIds' item='id' open='(' separator=',' close=')'>#{id}</foreach>"
                    + " ORDER BY run_id, seq, id LIMIT #{most}</script>")
    List<OpenStep> openOf(@Param("runIds") Collection<Long> runIds, @Param("most") int most);

    /** How often the job or call has failed. */
    @Select("SELECT COUNT(*) FROM process_step WHERE run_id = #{runId} AND ref = #{ref} AND status = 'failed'")
    int failures(@Param("runId") long runId, @Param("ref") String ref);
}
