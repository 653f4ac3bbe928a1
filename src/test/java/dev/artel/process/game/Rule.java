package dev.artel.process.game;

import java.util.Map;

/**
 * What a scenario looks at that runs in one piece before a change is made.
 *
 * @param change {@code create}, {@code update} or {@code delete}
 * @param catalog whose records are changed so
 * @param subject another record, which steps change
 */
record Rule(String change, String catalog, String subject) {
    /** The variable of the game that holds what is to be saved instead. */
    static final String AMENDS = "$amends";
    /** The variable that refuses from 400 on. */
    static final String STATUS = "$status";
    /** The step that gives the variables their first values; the game knows nothing of it. */
    static final String BEGINNING = "Beginning";

    private static final int BAD = 400;
    private static final int FINE = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** What the rule says by that value. */
    static int status(int value) {
        return value % 2 == 1 ? BAD + value : FINE;
    }

    static boolean refuses(Map<String, Integer> variables) {
        return variables.getOrDefault(STATUS, FINE) >= BAD;
    }

    /** The status of the answer; 401 would sign the person out, so it is another one (decision 0090). */
    static int told(Map<String, Integer> variables) {
        int status = variables.getOrDefault(STATUS, FINE);
        return status == UNAUTHORIZED ? FORBIDDEN : status;
    }

    /** An input of a step that sets variables, and where it goes to. */
    static String set(String variable, String script) {
        return "<a:input name='" + variable + "' kind='script'><![CDATA[" + script + "]]></a:input><a:output name='"
                + variable + "' to='" + variable + "'/>";
    }

    /** The same for what the rule answers. */
    static String answer(Deed.Effect effect, String value) {
        return effect == Deed.Effect.AMENDS
                ? set("$body", "({values: {n: " + value + "}})")
                : set(STATUS, value + " % 2 === 1 ? " + BAD + " + " + value + " : " + FINE);
    }

    /** The start with its trigger, and the step behind it. */
    String start(String id, Map<String, Integer> variables) {
        StringBuilder sets = new StringBuilder();
        variables.forEach((name, value) -> sets.append(set(name, value.toString())));
        return "<b:startEvent id='" + id + "'><b:extensionElements><a:trigger kind='$record.before." + change
                + "' catalog='" + catalog + "'/></b:extensionElements></b:startEvent><b:serviceTask id='" + BEGINNING
                + "'><b:extensionElements><a:component type='variables.set'>" + sets
                + "</a:component></b:extensionElements></b:serviceTask><b:sequenceFlow id='" + BEGINNING
                + "F' sourceRef='" + id + "' targetRef='" + BEGINNING + "'/>";
    }
}
