package dev.artel.scenario.diagram;

import java.util.List;

/**
 * The use of a component ({@code artel:component}).
 *
 * @param type such as {@code record.find}
 * @param inputs in the order of the file, each name once
 * @param outputs which output goes into which variable
 */
public record ComponentStep(String type, List<Input> inputs, List<Output> outputs) {
    /** An input: a literal, converted to the input's type, or a script. */
    public record Input(String name, Expression value) {}

    /** An output and the variable or path that receives it. */
    public record Output(String name, VariablePath to) {}
}
