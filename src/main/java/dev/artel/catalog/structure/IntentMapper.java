package dev.artel.catalog.structure;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table structure_intent. */
@Mapper
interface IntentMapper {
    @Insert("INSERT INTO structure_intent (catalog_id, state, payload, created_at, created_by)"
            + " VALUES (#{catalog}, 'pending', #{payload}, #{now}, #{user})")
    void insert(
            @Param("catalog") long catalog,
            @Param("payload") String payload,
            @Param("now") Instant now,
            @Param("user") long user);

    @Select("SELECT LAST_INSERT_ID()")
    long inserted();

    @Select("SELECT id, catalog_id, payload, created_by FROM structure_intent WHERE state = 'pending' ORDER BY id")
    List<Intent> pending();

    @Select("SELECT id, catalog_id, payload, created_by FROM structure_intent WHERE state = 'pending' AND catalog_id ="
            + " #{catalog} ORDER BY id")
    List<Intent> pendingOf(@Param("catalog") long catalog);

    @Update("UPDATE structure_intent SET payload = #{payload} WHERE id = #{id}")
    void goOn(@Param("id") long id, @Param("payload") String payload);

    @Update("UPDATE structure_intent SET state = #{state}, ended_at = #{now} WHERE id = #{id}")
    void end(@Param("id") long id, @Param("state") String state, @Param("now") Instant now);
}
