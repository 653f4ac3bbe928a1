package dev.artel.access.account;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table account. */
@Mapper
interface AccountMapper {
    void insert(
            @Param("userId") long userId,
            @Param("name") String name,
            @Param("email") @Nullable String email,
            @Param("role") Role role,
            @Param("now") Instant now);

    @Nullable Account find(@Param("userId") long userId);

    /** The row of that account, locked until the transaction ends. */
    @Nullable Account lock(@Param("userId") long userId);

    @Nullable Credentials credentials(@Param("email") String email);

    @Select("SELECT password_hash FROM account WHERE user_id = #{userId}")
    @Nullable String hash(@Param("userId") long userId);

    /** Active administrators, all locked: two who demote each other at once come one after the other. */
    @Select(
            "SELECT user_id FROM account WHERE role = 'ADMINISTRATOR' AND status = 'ACTIVE' AND email IS NOT NULL FOR UPDATE")
    List<Long> lockAdministrators();

    /** At most {@code limit} accounts that are not blocked, by name, whose name or e-mail contains the text. */
    List<Account> search(@Param("pattern") @Nullable String pattern, @Param("limit") int limit);

    @Update("UPDATE account SET name = #{name} WHERE user_id = #{userId}")
    int rename(@Param("userId") long userId, @Param("name") String name);

    @Update("UPDATE account SET email = #{email} WHERE user_id = #{userId}")
    int changeEmail(@Param("userId") long userId, @Param("email") @Nullable String email);

    @Update("UPDATE account SET role = #{role} WHERE user_id = #{userId}")
    int changeRole(@Param("userId") long userId, @Param("role") Role role);

    @Update("UPDATE account SET status = #{status} WHERE user_id = #{userId}")
    int changeStatus(@Param("userId") long userId, @Param("status") AccountStatus status);

    int changePassword(
            @Param("userId") long userId, @Param("hash") String hash, @Param("mustChange") boolean mustChange);

    int changeProfile(
            @Param("userId") long userId,
            @Param("language") @Nullable String language,
            @Param("theme") String theme,
            @Param("timezone") @Nullable String timezone);

    /** What a password is checked against. */
    record Credentials(long userId, @Nullable String hash, AccountStatus status) {}
}
