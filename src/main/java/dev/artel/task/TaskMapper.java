package dev.artel.task;

import dev.artel.access.Memberships;
import dev.artel.kernel.GeneratedKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskMapper {
    @Insert(
            "INSERT INTO task (step_id, process_id, scenario_id, scenario_name, version_id, element, name, catalog_id, record_id, record_title,"
                    + " depth, status, assignee, priority, created_at, due_at) VALUES (#{row.stepId}, #{row.processId}, #{row.scenarioId}, #{row.scenarioName},"
                    + " #{row.versionId}, #{row.element}, #{row.name}, #{row.catalogId}, #{row.recordId}, #{row.recordTitle}, #{row.depth},"
                    + " #{row.status}, #{row.assignee}, #{row.priority}, #{row.createdAt}, #{row.dueAt})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(@Param("row") TaskRow row, @Param("key") GeneratedKey key);

    @Select("SELECT * FROM task WHERE id = #{id}")
    @Nullable TaskRow find(@Param("id") long id);

    @Select("SELECT * FROM task WHERE id = #{id} FOR UPDATE")
    @Nullable TaskRow lock(@Param("id") long id);

    @Select("SELECT * FROM task WHERE step_id = #{stepId} FOR UPDATE")
    @Nullable TaskRow lockStep(@Param("stepId") String stepId);

    @Update("UPDATE task SET status = #{status}, assignee = #{assignee} WHERE id = #{id}")
    void assign(@Param("id") long id, @Param("status") String status, @Param("assignee") @Nullable Long assignee);

    @Update(
            "UPDATE task SET status = 'done', outcome = #{outcome}, comment = #{comment}, done_at = #{now}, done_by = #{by}"
                    + " WHERE id = #{id}")
    void done(
            @Param("id") long id,
            @Param("outcome") @Nullable String outcome,
            @Param("comment") @Nullable String comment,
            @Param("now") Instant now,
            @Param("by") long by);

    @Update("UPDATE task SET status = 'cancelled', done_at = #{now} WHERE id = #{id}")
    void cancel(@Param("id") long id, @Param("now") Instant now);

    List<StepTask> ofSteps(@Param("steps") Collection<String> steps);

    List<UserCount> openOf(@Param("users") Collection<Long> users);

    List<TaskRow> page(@Param("q") InboxQuery query);

    long count(@Param("q") InboxQuery query);

    /** Tasks whose kept title of the record holds the text, whatever the name is. */
    List<TaskRow> titled(@Param("q") InboxQuery query, @Param("limit") int limit);

    /** How many tasks a person has, and how many of them are late. */
    Counter counter(@Param("userId") long userId, @Param("now") Instant now);

    void addCandidates(@Param("taskId") long taskId, @Param("groups") Collection<Group> groups);

    List<Candidate> candidates(@Param("tasks") Collection<Long> tasks);

    /** Whether one of the person's groups may take the task. */
    boolean mayTake(@Param("taskId") long taskId, @Param("groups") Collection<Memberships.Group> groups);

    /** A task and its step. */
    record StepTask(String stepId, long id) {}

    /** How many open tasks somebody has. */
    record UserCount(long userId, int open) {}

    /** The numbers beside the inbox. */
    record Counter(long mine, long overdue) {}

    /** A group that may take tasks. */
    record Group(long catalogId, long recordId) {}

    /** A group that may take that task. */
    record Candidate(long taskId, long catalogId, long recordId) {}
}
