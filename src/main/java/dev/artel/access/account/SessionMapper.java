package dev.artel.access.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table session. */
@Mapper
interface SessionMapper {
    @Insert("INSERT INTO session (token_hash, user_id, started_at, last_used_at, address, agent)"
            + " VALUES (#{row.tokenHash}, #{row.userId}, #{row.now}, #{row.now}, #{row.address}, #{row.agent})")
    @Options(useGeneratedKeys = true, keyProperty = "row.id", keyColumn = "id")
    void insert(@Param("row") NewSession row);

    /** The session of that token that is not ended and was used since then, with its account if that is active. */
    @Nullable SignedIn find(@Param("tokenHash") byte[] tokenHash, @Param("usedSince") Instant usedSince);

    /** The same for sessions that are known by their numbers. */
    List<SignedIn> current(@Param("ids") Collection<Long> ids, @Param("usedSince") Instant usedSince);

    /** Open sessions of that person, the last used first. */
    List<Session> list(@Param("userId") long userId, @Param("usedSince") Instant usedSince);

    @Update("UPDATE session SET last_used_at = #{now} WHERE id = #{id} AND last_used_at < #{now}")
    void touch(@Param("id") long id, @Param("now") Instant now);

    @Update("UPDATE session SET viewed_as = #{employee} WHERE id = #{id}")
    void view(@Param("id") long id, @Param("employee") @Nullable Long employee);

    @Update("UPDATE session SET ended_at = #{now} WHERE user_id = #{userId} AND id = #{id} AND ended_at IS NULL")
    int end(@Param("userId") long userId, @Param("id") long id, @Param("now") Instant now);

    @Update("UPDATE session SET ended_at = #{now} WHERE user_id = #{userId} AND id <> #{except} AND ended_at IS NULL")
    int endOthers(@Param("userId") long userId, @Param("except") long except, @Param("now") Instant now);

    /** Ends all but the newest {@code keep} sessions of that person. */
    void endOldest(@Param("userId") long userId, @Param("keep") int keep, @Param("now") Instant now);

    @Delete("DELETE FROM session WHERE last_used_at < #{before} LIMIT 100")
    void forget(@Param("before") Instant before);

    /** A row to insert; receives the generated number. */
    final class NewSession {
        long id;
        final byte[] tokenHash;
        final long userId;
        final Instant now;
        final String address;
        final String agent;

        NewSession(byte[] tokenHash, long userId, Instant now, String address, String agent) {
            this.tokenHash = tokenHash;
            this.userId = userId;
            this.now = now;
            this.address = address;
            this.agent = agent;
        }
    }
}
