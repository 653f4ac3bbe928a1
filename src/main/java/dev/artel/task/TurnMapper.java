package dev.artel.task;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TurnMapper {
    /** Makes the group's row if there is none; either way the row is locked until the transaction ends. */
    @Insert("INSERT INTO task_turn (catalog_id, record_id) VALUES (#{catalogId}, #{recordId})"
            + " ON DUPLICATE KEY UPDATE last_user = last_user")
    void lock(@Param("catalogId") long catalogId, @Param("recordId") long recordId);

    @Select("SELECT last_user FROM task_turn WHERE catalog_id = #{catalogId} AND record_id = #{recordId}")
    long last(@Param("catalogId") long catalogId, @Param("recordId") long recordId);

    @Update("UPDATE task_turn SET last_user = #{userId} WHERE catalog_id = #{catalogId} AND record_id = #{recordId}")
    void turn(@Param("catalogId") long catalogId, @Param("recordId") long recordId, @Param("userId") long userId);
}
