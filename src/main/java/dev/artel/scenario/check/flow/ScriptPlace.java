package dev.artel.scenario.check.flow;

import dev.artel.kernel.Text;
import dev.artel.scenario.script.Script;

/**
 * A script of a diagram.
 *
 * @param element id of the node or flow that it stands at
 * @param label what people call that
 * @param what which of its settings it is
 * @param closed whether it sees only names that are given to it there, and none of the process
 */
public record ScriptPlace(String element, Text label, Text what, Script script, boolean closed) {}
