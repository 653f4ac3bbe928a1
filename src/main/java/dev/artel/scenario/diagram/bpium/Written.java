package dev.artel.scenario.diagram.bpium;

import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** One step of the dialect while it is turned into a component of ours: what it says, and what is written of that. */
final class Written {
    /** More of a wrong value is not said again. */
    private static final int LONGEST = 100;

    private final Element task;
    private final Map<String, Told> inputs;
    private final Map<String, List<String>> outputs;
    private final Consumer<DiagramProblem> problems;
    private final Element component;
    private final Set<String> names = new HashSet<>();

    /**
     * @param inputs by the dialect's name; blank ones are absent
     * @param outputs variables and paths by the dialect's name of the output
     */
    Written(
            Element task,
            String type,
            Map<String, Told> inputs,
            Map<String, List<String>> outputs,
            Consumer<DiagramProblem> problems) {
        this.task = task;
        this.inputs = new LinkedHashMap<>(inputs);
        this.outputs = outputs;
        this.problems = problems;
        this.component = Markup.ours(task.getOwnerDocument(), "component");
        component.setAttribute("type", type);
    }

    Element component() {
        return component;
    }

    /** Whether the parameter says anything. */
    boolean has(String name) {
        return inputs.containsKey(name);
    }

    Told told(String name) {
        return inputs.getOrDefault(name, new Told.Text(""));
    }

    /** The literal of a parameter, such as the choice of a list; empty text when it says nothing. */
    String literal(String name) {
        return told(name).literal();
    }

    /** The literal of a parameter that decides how the step is written: a computed one cannot be run. */
    String fixed(String name) {
        Told told = told(name);
        String literal = told.literal();
        if (literal.isEmpty() && !told.isBlank()) {
            unfit(name, told.source());
        }
        return literal;
    }

    /** The choice of a list; one of the dialect that cannot be run is a problem. */
    String choice(String name, String usual, Set<String> known) {
        String choice = fixed(name);
        if (choice.isEmpty()) {
            return usual;
        }
        if (!known.contains(choice)) {
            unfit(name, choice);
        }
        return choice;
    }

    /** The setting cannot be run yet. */
    void unfit(String name, String value) {
        problems.accept(Flaw.FOREIGN_SETTING.at(id(), Markup.label(task), name, shortened(value)));
    }

    /** The setting means nothing here. */
    void ignored(String name) {
        problems.accept(Flaw.FOREIGN_IGNORED.at(id(), Markup.label(task), name));
    }

    /** Tells of settings and results that the component does not have here: they are passed over. */
    void unknown(Set<String> settings, Set<String> results) {
        inputs.keySet().stream()
                .filter(name -> !settings.contains(name))
                .forEach(name -> problems.accept(Flaw.FOREIGN_UNREAD.at(id(), Markup.label(task), name)));
        outputs.forEach((result, targets) -> {
            if (!results.contains(result)) {
                targets.forEach(
                        to -> problems.accept(Flaw.FOREIGN_RESULT.at(id(), Markup.label(task), shortened(result), to)));
            }
        });
    }

    /** A value that is to be kept under no name is kept nowhere. */
    void nameless() {
        problems.accept(Flaw.BAD_VARIABLE.at(id(), Markup.label(task), "").asWarning());
    }

    /** Hands a parameter on as it is, if it says anything. */
    void pass(String name, String ours) {
        if (has(name)) {
            input(ours, told(name).value());
        }
    }

    /** Writes an input of ours. */
    void input(String ours, Expression value) {
        names.add(ours);
        Element input = Markup.ours(task.getOwnerDocument(), "input");
        input.setAttribute("name", ours);
        if (value.script()) {
            input.setAttribute("kind", "script");
        }
        input.setTextContent(value.text());
        component.appendChild(input);
    }

    void literal(String ours, String text) {
        input(ours, Expression.literal(text));
    }

    void script(String ours, String source) {
        input(ours, Expression.script(source));
    }

    /** A variable or path, and the expression that gives its value. */
    void variable(String to, String source) {
        String name = to;
        for (int i = 2; names.contains(name); i++) {
            name = to + " " + i;
        }
        script(name, source);
        to(name, to);
    }

    /** Whether an output of the dialect goes anywhere. */
    boolean takes(String name) {
        return outputs.containsKey(name);
    }

    /** An output of ours goes where that of the dialect goes. */
    void output(String name, String ours) {
        outputs.getOrDefault(name, List.of()).forEach(to -> to(ours, to));
    }

    void to(String ours, String to) {
        Element output = Markup.ours(task.getOwnerDocument(), "output");
        output.setAttribute("name", ours);
        output.setAttribute("to", to);
        component.appendChild(output);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String id() {
        return Markup.attribute(task, "id");
    }
}
