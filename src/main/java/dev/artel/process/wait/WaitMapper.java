package dev.artel.process.wait;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface WaitMapper {
    void insert(@Param("waits") Collection<Wait> waits);

    void delete(@Param("runId") long runId, @Param("executions") Collection<String> executions);

    List<Wait> of(
            @Param("kind") String kind,
            @Param("name") String name,
            @Param("to") Waits.Address to,
            @Param("most") int most);

    List<Wait> ofRecord(@Param("catalog") long catalog, @Param("record") long record);

    void forget(@Param("id") long id);

    @Nullable Wait find(@Param("id") long id);

    List<Wait> ofRuns(@Param("runs") Collection<Long> runs, @Param("most") int most);
}
