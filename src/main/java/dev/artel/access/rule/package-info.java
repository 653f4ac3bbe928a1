/**
 * The rules of access and what they come to for one person: rules are read whole (but for those on single records) and kept until the
 * revision that comes with the session or the account says that something has changed. Owns the tables {@code rights_state, access_rule,
 * access_rule_field}; the record module reads the rules on records in its SQL, by {@link dev.artel.access.RecordRules}. Invariant:
 * whoever changes a rule, a rights view or a link of an employee's card raises the revision in the same transaction.
 */
@NullMarked
package dev.artel.access.rule;

import org.jspecify.annotations.NullMarked;
