package dev.artel.integration.outbox;

import dev.artel.kernel.GeneratedKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface OutboxMapper {
    String COLUMNS = "id, kind, status, recipients, subject, created_at, attempts, next_attempt_at, error, process_id";

    /** Does nothing when there is a row with that key. */
    @Insert(
            "INSERT IGNORE INTO outbox (kind, effect_key, recipients, subject, body_text, body_html, created_at, created_by,"
                    + " process_id, element, next_attempt_at) VALUES ('mail', #{mail.effectKey}, #{mail.recipients}, #{mail.subject},"
                    + " #{mail.bodyText}, #{mail.bodyHtml}, #{mail.createdAt}, #{by}, #{processId}, #{element}, #{mail.createdAt})")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    int insert(
            @Param("mail") DueMail mail,
            @Param("by") long by,
            @Param("processId") @Nullable Long processId,
            @Param("element") @Nullable String element,
            @Param("key") GeneratedKey key);

    @Select("SELECT id FROM outbox WHERE effect_key = #{key}")
    long id(@Param("key") String key);

    /** Rows whose time has come and that nobody else is sending; locked until the end of the transaction. */
    @Select("SELECT id, effect_key, recipients, subject, body_text, body_html, created_at, attempts FROM outbox"
            + " WHERE status = 'waiting' AND next_attempt_at <= #{now} AND (claimed_until IS NULL OR claimed_until < #{now})"
            + " ORDER BY next_attempt_at, id LIMIT #{limit} FOR UPDATE SKIP LOCKED")
    List<DueMail> due(@Param("now") Instant now, @Param("limit") int limit);

    void claim(@Param("ids") List<Long> ids, @Param("until") Instant until);

    @Update("UPDATE outbox SET status = 'sent', sent_at = #{now}, attempts = attempts + 1, next_attempt_at = NULL,"
            + " claimed_until = NULL, error = NULL WHERE id = #{id}")
    void sent(@Param("id") long id, @Param("now") Instant now);

    @Update(
            "UPDATE outbox SET status = #{status}, attempts = attempts + 1, next_attempt_at = #{next}, claimed_until = NULL,"
                    + " error = #{error} WHERE id = #{id}")
    void notSent(
            @Param("id") long id,
            @Param("status") String status,
            @Param("next") @Nullable Instant next,
            @Param("error") String error);

    @Update("UPDATE outbox SET status = 'waiting', next_attempt_at = #{now} WHERE id = #{id} AND status <> 'sent'")
    int again(@Param("id") long id, @Param("now") Instant now);

    @Select("SELECT " + COLUMNS + " FROM outbox WHERE id = #{id}")
    @Nullable OutboxRow find(@Param("id") long id);

    /** Newest first. */
    List<OutboxRow> all(
            @Param("kind") @Nullable String kind,
            @Param("status") @Nullable String status,
            @Param("processId") @Nullable Long processId,
            @Param("limit") int limit,
            @Param("offset") int offset);
}
