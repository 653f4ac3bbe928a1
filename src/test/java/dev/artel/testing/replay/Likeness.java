package dev.artel.testing.replay;

import tools.jackson.databind.JsonNode;

/** Whether a value is as a case expects it: members that are not named do not matter, everything that is named does. */
final class Likeness {
    private Likeness() {}

    static boolean of(JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            return actual.isObject()
                    && expected.propertyStream()
                            .allMatch(member -> of(member.getValue(), actual.path(member.getKey())));
        }
        if (expected.isArray()) {
            if (!actual.isArray() || expected.size() != actual.size()) {
                return false;
            }
            for (int i = 0; i < expected.size(); i++) {
                if (!of(expected.get(i), actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isNumber()) {
            return actual.isNumber() && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }
}
