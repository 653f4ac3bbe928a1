package dev.artel.access.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables rights_state, access_rule and access_rule_field. */
@Mapper
interface RuleMapper {
    @Select("SELECT revision FROM rights_state WHERE id = 1")
    long revision();

    @Update("UPDATE rights_state SET revision = revision + 1 WHERE id = 1")
    void raise();

    /** All rules but those on single records; a row for each field that a rule names. */
    List<RuleRow> all();

    /** What rules on single records come to: a row for each catalog, subject and set of rights on fields that occurs. */
    List<RecordsRow> onRecords();

    /** The rules of those subjects on those records; a row for each field that a rule names. */
    List<RuleRow> ofRecords(
            @Param("catalogId") long catalogId,
            @Param("records") Collection<Long> records,
            @Param("subjects") Collection<String> subjects);

    /** The rules on one object, of all subjects. */
    List<RuleRow> of(
            @Param("object") String object, @Param("catalogId") long catalogId, @Param("objectId") long objectId);

    /** The rules on all rights views of one catalog, of all subjects. */
    List<RuleRow> ofViews(@Param("catalogId") long catalogId);

    boolean goBy(@Param("fields") Collection<Long> fields);

    void deleteAll(
            @Param("object") String object, @Param("catalogId") long catalogId, @Param("objectId") long objectId);

    void insert(@Param("row") NewRule row);

    void insertFields(@Param("ruleId") long ruleId, @Param("fields") Collection<FieldRow> fields);

    /**
     * A rule, or a rule with one of its fields.
     *
     * @param privilege rank
     * @param fieldId 0 for all that the rule does not name; null when the rule names none
     * @param level rank; null when the rule names no field
     */
    record RuleRow(
            long id,
            String object,
            long catalogId,
            long objectId,
            String subject,
            int privilege,
            @Nullable Long fieldId,
            @Nullable Integer level) {}

    /**
     * The highest privilege that some rule on a record gives which says just that of fields.
     *
     * @param fields ranks by the field's number as a JSON object; null for rules that name no field
     */
    record RecordsRow(
            long catalogId,
            String subject,
            int privilege,
            @Nullable String fields) {}

    /** A field of a rule. */
    record FieldRow(long fieldId, int level) {}

    /** A row to insert; receives the generated number. */
    final class NewRule {
        long id;
        final String object;
        final long catalogId;
        final long objectId;
        final String subject;
        final int privilege;
        final Instant now;
        final long by;

        NewRule(String object, long catalogId, long objectId, String subject, int privilege, Instant now, long by) {
            this.object = object;
            this.catalogId = catalogId;
            this.objectId = objectId;
            this.subject = subject;
            this.privilege = privilege;
            this.now = now;
            this.by = by;
        }
    }
}
