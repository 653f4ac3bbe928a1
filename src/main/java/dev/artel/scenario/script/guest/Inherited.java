package dev.artel.scenario.script.guest;

import java.util.Set;

/** What every object of JavaScript has without anybody giving it to it: who uses these may do anything. */
public final class Inherited {
    private static final Set<String> NAMES = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf",
            "__proto__",
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__");

    private Inherited() {}

    /** Whether every object answers to that name. */
    public static boolean has(String name) {
        return NAMES.contains(name);
    }
}
