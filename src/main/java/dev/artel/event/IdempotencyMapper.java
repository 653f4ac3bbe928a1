package dev.artel.event;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdempotencyMapper {
    @Insert("INSERT IGNORE INTO idempotency_key (scope, key_hash, body_hash, process_id, created_at)"
            + " VALUES (#{scope}, #{key}, #{body}, #{processId}, #{now})")
    int claim(
            @Param("scope") String scope,
            @Param("key") byte[] key,
            @Param("body") byte[] body,
            @Param("processId") @Nullable Long processId,
            @Param("now") Instant now);

    /** Only one that is younger than that. */
    @Select("SELECT body_hash, process_id, status, answer FROM idempotency_key"
            + " WHERE scope = #{scope} AND key_hash = #{key} AND created_at >= #{since}")
    @Nullable Row find(@Param("scope") String scope, @Param("key") byte[] key, @Param("since") Instant since);

    @Delete("DELETE FROM idempotency_key WHERE scope = #{scope} AND key_hash = #{key} AND created_at < #{before}")
    int forgetOne(@Param("scope") String scope, @Param("key") byte[] key, @Param("before") Instant before);

    @Update(
            "UPDATE idempotency_key SET status = #{status}, answer = #{answer} WHERE scope = #{scope} AND key_hash = #{key}")
    void answered(
            @Param("scope") String scope,
            @Param("key") byte[] key,
            @Param("status") int status,
            @Param("answer") String answer);

    @Delete("DELETE FROM idempotency_key WHERE created_at < #{before} LIMIT #{most}")
    int forget(@Param("before") Instant before, @Param("most") int most);

    /** A claimed key; without status the first request is still being answered. */
    record Row(
            byte[] bodyHash,
            @Nullable Long processId,
            @Nullable Integer status,
            @Nullable String answer) {}
}
