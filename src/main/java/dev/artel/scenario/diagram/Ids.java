package dev.artel.scenario.diagram;

import java.util.regex.Pattern;

/** The ids that elements may have: safe wherever the product writes one, in XML, in names of messages, in addresses. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private Ids() {}

    public static boolean valid(String id) {
        return FORM.matcher(id).matches();
    }
}
