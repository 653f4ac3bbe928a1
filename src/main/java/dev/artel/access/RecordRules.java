package dev.artel.access;

import java.util.Collection;
import java.util.Map;

/**
 * Rules on single records. Too many to be kept, they are asked for by page; the record module's SQL reads the tables {@code
 * access_rule} ({@code object = 'record', catalog_id, object_id, subject, privilege}) and {@code access_rule_field} ({@code rule_id,
 * field_id, level}) itself, so that rights are part of the question.
 */
public interface RecordRules {
    /** What rules on those records give to those subjects; records without any are absent. One statement. */
    Map<Long, Map<Subject, Right>> of(long catalogId, Collection<Long> records, Collection<Subject> subjects);
}
