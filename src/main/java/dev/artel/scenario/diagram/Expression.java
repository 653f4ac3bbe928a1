package dev.artel.scenario.diagram;

/**
 * What stands where a value is asked for.
 *
 * @param script whether the text is JavaScript to be evaluated; else it is the value itself
 * @param text as the person wrote it
 */
public record Expression(boolean script, String text) {
    public static Expression literal(String text) {
        return new Expression(false, text);
    }

    public static Expression script(String text) {
        return new Expression(true, text);
    }
}
