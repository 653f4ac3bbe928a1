package dev.artel.process.wait;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignalMapper {
    @Insert(
            "INSERT INTO process_signal (id, name, payload, run_id, element, cause_user, depth, by_id, sent_at, last_wait)"
                    + " VALUES (#{s.id}, #{s.name}, #{s.payload}, #{s.runId}, #{s.element}, #{s.causeUser}, #{s.depth}, #{s.byId},"
                    + " #{s.sentAt}, #{s.lastWait})")
    void insert(@Param("s") Signal signal);

    @Select(
            "SELECT id, name, payload, run_id, element, cause_user, depth, by_id, sent_at, last_wait FROM process_signal"
                    + " WHERE id = #{id}")
    @Nullable Signal find(@Param("id") long id);

    @Update("UPDATE process_signal SET last_wait = #{wait} WHERE id = #{id}")
    void advance(@Param("id") long id, @Param("wait") long wait);

    @Select(
            "SELECT id, run_id, execution_id, element, kind, name, wait_key, record_catalog, record_id, for_people, filters, created_at"
                    + " FROM process_wait WHERE kind = 'signal' AND name = #{s.name} AND wait_key IS NULL AND id > #{s.lastWait}"
                    + " AND created_at <= #{s.sentAt} ORDER BY id LIMIT #{most}")
    List<Wait> waiting(@Param("s") Signal signal, @Param("most") int most);

    @Delete("DELETE FROM process_signal WHERE sent_at < #{before} LIMIT #{most}")
    int forget(@Param("before") Instant before, @Param("most") int most);
}
