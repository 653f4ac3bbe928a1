package dev.artel.access.account;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table login_attempt. */
@Mapper
interface LoginAttemptMapper {
    @Select("SELECT subject, failures, failed_at FROM login_attempt WHERE subject IN (#{account}, #{address})")
    List<Attempts> find(@Param("account") byte[] account, @Param("address") byte[] address);

    /** Counts one failure more; what lies before {@code since} is forgotten. */
    @Insert("INSERT INTO login_attempt (subject, failures, failed_at) VALUES (#{subject}, 1, #{now})"
            + " ON DUPLICATE KEY UPDATE failures = IF(failed_at < #{since}, 1, failures + 1), failed_at = #{now}")
    void count(@Param("subject") byte[] subject, @Param("now") Instant now, @Param("since") Instant since);

    @Delete("DELETE FROM login_attempt WHERE subject = #{subject}")
    void clear(@Param("subject") byte[] subject);

    @Delete("DELETE FROM login_attempt WHERE failed_at < #{before} LIMIT 100")
    void forget(@Param("before") Instant before);

    /** Failures in a row of one account or address. */
    record Attempts(byte[] subject, int failures, Instant failedAt) {}
}
