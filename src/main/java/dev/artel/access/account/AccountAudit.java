package dev.artel.access.account;

import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the audit tells of accounts and of signing in. */
@Component
public final class AccountAudit implements AuditKinds {
    public static final AuditKind ACCOUNT_MADE = new AuditKind("access.account-made");
    public static final AuditKind ACCOUNT_REMOVED = new AuditKind("access.account-removed");
    public static final AuditKind ACCOUNT_RESTORED = new AuditKind("access.account-restored");
    public static final AuditKind BLOCKED = new AuditKind("access.account-blocked");
    public static final AuditKind UNBLOCKED = new AuditKind("access.account-unblocked");
    public static final AuditKind ROLE_CHANGED = new AuditKind("access.role-changed");
    public static final AuditKind EMAIL_CHANGED = new AuditKind("access.email-changed");

    static final AuditKind SIGN_IN = new AuditKind("access.sign-in");
    static final AuditKind SIGN_IN_FAILED = new AuditKind("access.sign-in-failed");
    static final AuditKind THROTTLED = new AuditKind("access.throttled");
    static final AuditKind SIGN_OUT = new AuditKind("access.sign-out");
    static final AuditKind SESSION_ENDED = new AuditKind("access.session-ended");
    static final AuditKind VIEWING = new AuditKind("access.viewing");
    static final AuditKind VIEWING_ENDED = new AuditKind("access.viewing-ended");
    static final AuditKind PASSWORD_CHANGED = new AuditKind("access.password-changed");
    static final AuditKind PASSWORD_SET = new AuditKind("access.password-set");
    static final AuditKind PASSWORD_REFUSED = new AuditKind("access.password-refused");

    @Override
    public List<AuditKind> all() {
        return List.of(
                ACCOUNT_MADE,
                ACCOUNT_REMOVED,
                ACCOUNT_RESTORED,
                BLOCKED,
                UNBLOCKED,
                ROLE_CHANGED,
                EMAIL_CHANGED,
                SIGN_IN,
                SIGN_IN_FAILED,
                THROTTLED,
                SIGN_OUT,
                SESSION_ENDED,
                VIEWING,
                VIEWING_ENDED,
                PASSWORD_CHANGED,
                PASSWORD_SET,
                PASSWORD_REFUSED);
    }
}
