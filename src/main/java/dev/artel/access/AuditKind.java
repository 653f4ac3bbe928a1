package dev.artel.access;

import dev.artel.kernel.Text;

/**
 * What an entry of the audit is about, such as {@code catalog.catalog-made}. The word before the dot names the dictionary where its texts
 * stand: {@code catalog.audit.catalog-made} is the sentence ({0} the name of the object), {@code catalog.audit-name.catalog-made} what the
 * kind is called.
 *
 * @param code at most 64 characters of ASCII; never changes, since it is stored
 */
public record AuditKind(String code) {
    /** What the kind is called in lists to choose from. */
    public Text name() {
        return Text.of(key("audit-name"));
    }

    /** What has happened to the object of that name. */
    public Text sentence(String object) {
        return Text.of(key("audit"), object);
    }

    /** The dictionary of its module. */
    public String dictionary() {
        return code.substring(0, code.indexOf('.'));
    }

    private String key(String shelf) {
        return dictionary() + "." + shelf + "." + code.substring(code.indexOf('.') + 1);
    }
}
