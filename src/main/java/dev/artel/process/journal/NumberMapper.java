package dev.artel.process.journal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NumberMapper {
    @Select("SELECT next FROM process_number WHERE name = #{name} FOR UPDATE")
    long lock(@Param("name") String name);

    @Update("UPDATE process_number SET next = #{next} WHERE name = #{name}")
    void set(@Param("name") String name, @Param("next") long next);
}
