package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Diagram;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the diagram a token is that stands in the executable on something that the diagram does not have. */
public final class Places {
    private static final Pattern OF_LOOP = Pattern.compile(
            "artel\\.(?:" + LoopFrame.WORDS + "|" + Shell.WORDS + "|" + Fork.WORD + ")\\.(.+?)(?:#multiInstanceBody)?");

    private Places() {}

    /** Id of the element; behind a place where the transaction may end it is the one that comes next. */
    public static String of(String activity, Diagram diagram) {
        String flow = Call.pausedOn(activity);
        return flow == null
                ? element(activity)
                : Objects.requireNonNull(diagram.flows().get(flow), flow).target();
    }

    /** What one round of an activity that can be undone is to the executable. */
    public static String round(String activity, Diagram diagram) {
        return diagram.handler(activity).isPresent() ? LoopFrame.round(activity) : activity;
    }

    /** Whether nothing is due there: a lane that has no element left stays until the others have none. */
    public static boolean isOver(String activity) {
        return activity.startsWith(Executable.OURS + "lane.");
    }

    /** Id of the activity that the part of what is around it or its rounds belongs to; any other id stays. */
    public static String element(String activity) {
        Matcher part = OF_LOOP.matcher(activity);
        return part.matches() ? part.group(1) : activity;
    }
}
