package dev.artel.admin.rights;

import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.RightsObject.Kind;
import dev.artel.admin.rights.RuleForms.Told;
import dev.artel.record.Standing;
import java.util.List;
import java.util.Locale;

/** Why a rule counts for somebody on an object, or does not. */
enum Because {
    /** It is the nearest of its subject's rules. */
    COUNTS,
    /** Another rule for the same subject stands on something nearer to the record. */
    NEARER_RULE,
    /** The record does not lie in the rights view that the rule is about. */
    NOT_IN_VIEW,
    /** Another view that holds the record forbids the same subject. */
    FORBIDDEN_BY_VIEW,
    /** The view's filter names what is not there any more: it forbids until it is mended. */
    BROKEN_VIEW,
    /** The rule is about some records of the catalog, the question about the catalog. */
    ONLY_SOME_RECORDS;

    boolean counts() {
        return this == COUNTS || this == BROKEN_VIEW;
    }

    /** As the API says it, such as {@code nearer-rule}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param asked what kind of object the question is about
     * @param all the rules of the same subject
     */
    static Because of(Kind asked, Told rule, List<Told> all, Standing standing) {
        Kind kind = rule.place().object().kind();
        boolean onRecord = has(all, Kind.RECORD);
        if (kind == Kind.RECORD) {
            return COUNTS;
        } else if (kind == Kind.VIEW) {
            return asked == Kind.CATALOG ? ONLY_SOME_RECORDS : onView(rule, all, standing, onRecord);
        }
        boolean nearer = onRecord
                || asked != Kind.CATALOG && all.stream().anyMatch(one -> holds(one, standing))
                || kind == Kind.SECTION && has(all, Kind.CATALOG);
        return nearer ? NEARER_RULE : COUNTS;
    }

    private static Because onView(Told rule, List<Told> all, Standing standing, boolean onRecord) {
        if (onRecord) {
            return NEARER_RULE;
        } else if (!holds(rule, standing)) {
            return NOT_IN_VIEW;
        } else if (forbids(rule, standing)) {
            return rule.rule().right().privilege() == Privilege.NONE ? COUNTS : BROKEN_VIEW;
        }
        boolean forbidden = all.stream().anyMatch(one -> holds(one, standing) && forbids(one, standing));
        return forbidden ? FORBIDDEN_BY_VIEW : COUNTS;
    }

    private static boolean has(List<Told> rules, Kind kind) {
        return rules.stream().anyMatch(one -> one.place().object().kind() == kind);
    }

    private static boolean holds(Told rule, Standing standing) {
        return rule.place().object().kind() == Kind.VIEW
                && standing.views().contains(rule.place().object().id());
    }

    /** What the view gives now: nothing, if it cannot be read. */
    private static boolean forbids(Told rule, Standing standing) {
        return standing.grant().shares().stream()
                .filter(share -> share.subject().equals(rule.rule().subject()))
                .map(share -> share.views().getOrDefault(rule.place().object().id(), Right.NONE))
                .anyMatch(right -> right.privilege() == Privilege.NONE);
    }
}
