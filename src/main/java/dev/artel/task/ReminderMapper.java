package dev.artel.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReminderMapper {
    @Insert("INSERT INTO task_reminder (task_id, at) VALUES (#{taskId}, #{at})")
    void insert(@Param("taskId") long taskId, @Param("at") Instant at);

    /** The next due reminders, locked; what another node has in hand is skipped. */
    @Select(
            "SELECT id, task_id FROM task_reminder WHERE at <= #{now} ORDER BY at, id LIMIT #{limit} FOR UPDATE SKIP LOCKED")
    List<Due> due(@Param("now") Instant now, @Param("limit") int limit);

    void delete(@Param("ids") Collection<Long> ids);

    /** A reminder that is due. */
    record Due(long id, long taskId) {}
}
