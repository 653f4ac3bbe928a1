package dev.artel.admin;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table company, which has one row. */
@Mapper
interface CompanyMapper {
    @Select("SELECT name, timezone, language, first_admin, asks_password, answered, example FROM company")
    CompanyRow read();

    /** The row, locked until the transaction ends. */
    @Select("SELECT name, timezone, language, first_admin, asks_password, answered, example FROM company FOR UPDATE")
    CompanyRow lock();

    @Update("UPDATE company SET name = #{name}, timezone = #{timezone}, language = #{language}")
    void change(
            @Param("name") String name,
            @Param("timezone") @Nullable String timezone,
            @Param("language") @Nullable String language);

    @Update("UPDATE company SET first_admin = #{userId}, asks_password = #{asksPassword}")
    void found(@Param("userId") long userId, @Param("asksPassword") boolean asksPassword);

    @Update("UPDATE company SET example = #{example}")
    void example(@Param("example") String example);

    @Update("UPDATE company SET answered = 1, asks_password = 0")
    void answered();
}
