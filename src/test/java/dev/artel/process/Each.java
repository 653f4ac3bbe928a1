package dev.artel.process;

/** How tests write that an activity is done many times. */
final class Each {
    private Each() {}

    /** The activity with that in it. */
    static String looped(String activity, String loop) {
        int at = activity.lastIndexOf("</b:");
        return activity.substring(0, at) + loop + activity.substring(at);
    }

    /** Over a list, one after the other. */
    static String inARow(String list) {
        return loop("isSequential='true'", "", list(list), "");
    }

    /** Over a list, so many at once. */
    static String atOnce(int most, String list) {
        return loop("", "atOnce='" + most + "'", list(list), "");
    }

    /** A number of times, one after the other. */
    static String times(String count) {
        return loop(
                "isSequential='true'",
                "",
                "",
                "<b:loopCardinality language='javascript'>" + count + "</b:loopCardinality>");
    }

    /** The same, and what each round comes to is gathered in {@code results}. */
    static String gathering(String loop, String result) {
        return loop.replace("<a:each ", "<a:each into='results' ")
                .replace("</a:each>", "<a:gather><![CDATA[" + result + "]]></a:gather></a:each>");
    }

    /** The same, and it ends early. */
    static String until(String loop, String condition) {
        return loop.replace(
                "</b:multi",
                "<b:completionCondition language='javascript'>" + condition + "</b:completionCondition></b:multi");
    }

    /** The same, with other names for the element and its number. */
    static String named(String loop, String item, String index) {
        return loop.replace("<a:each ", "<a:each item='" + item + "' index='" + index + "' ");
    }

    static String loop(String attributes, String own, String inside, String after) {
        return "<b:multiInstanceLoopCharacteristics " + attributes + "><b:extensionElements><a:each " + own + ">"
                + inside + "</a:each></b:extensionElements>" + after + "</b:multiInstanceLoopCharacteristics>";
    }

    private static String list(String list) {
        return "<a:list><![CDATA[" + list + "]]></a:list>";
    }
}
