package dev.artel.scenario.editor;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.component.Component;
import dev.artel.scenario.component.ComponentManifest;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Effect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The components as the palette and the settings form show them. */
@Service
class Palette {
    private final Components components;

    Palette(Components components) {
        this.components = components;
    }

    /** All of them in that language. */
    List<Entry> entries(Locale language) {
        return components.all().stream()
                .map(component -> entry(component, language))
                .toList();
    }

    private static Entry entry(Component component, Locale language) {
        ComponentManifest manifest = component.manifest();
        String key = "component." + component.type();
        List<Input> inputs = manifest.inputs().stream()
                .map(input -> input(key, input, language))
                .toList();
        List<Output> outputs = manifest.outputs().stream()
                .map(output -> output(key, output, language))
                .toList();
        return new Entry(
                component.type(),
                say(key + ".name", language),
                say(key + ".help", language),
                manifest.icon(),
                manifest.color(),
                manifest.group(),
                inputs,
                outputs,
                manifest.effect().name().toLowerCase(Locale.ROOT),
                manifest.callable(),
                manifest.effect() != Effect.OUTSIDE,
                docs(component, inputs, outputs, say(key + ".help", language)));
    }

    private static Input input(String key, ComponentManifest.Input input, Locale language) {
        return new Input(
                input.name(),
                say(key + ".input." + input.name() + ".title", language),
                say(key + ".input." + input.name() + ".help", language),
                input.editor(),
                input.required(),
                input.initial(),
                input.options().stream()
                        .map(option -> new Option(
                                option, option(key + ".input." + input.name() + "." + option, option, language)))
                        .toList());
    }

    /** What a choice is called; one without a name of its own, such as a method of HTTP, is called what it is. */
    private static String option(String key, String option, Locale language) {
        return Texts.known(key) ? say(key, language) : option;
    }

    private static Output output(String key, ComponentManifest.Output output, Locale language) {
        return new Output(
                output.name(),
                say(key + ".output." + output.name() + ".title", language),
                say(key + ".output." + output.name() + ".help", language),
                output.type());
    }

    /** A page of Markdown: what it does, takes and gives, an example, and how scripts call it. */
    private static String docs(Component component, List<Input> inputs, List<Output> outputs, String help) {
        StringBuilder docs = new StringBuilder(help).append("\n");
        inputs.forEach(input -> docs.append("\n- `")
                .append(input.name())
                .append("` ")
                .append(input.title())
                .append(". ")
                .append(input.help()));
        outputs.forEach(output -> docs.append("\n- → `")
                .append(output.name())
                .append("` ")
                .append(output.title())
                .append(". ")
                .append(output.help()));
        docs.append("\n\n```json\n")
                .append(component.example().toPrettyString())
                .append("\n```");
        String calls = component.functions().stream()
                .map(function -> function.name() + function.typing())
                .collect(Collectors.joining("\n"));
        return calls.isEmpty() ? docs.toString() : docs + "\n\n```ts\n" + calls + "\n```";
    }

    private static String say(String key, Locale language) {
        return Text.of(key).in(language);
    }

    /** A component in somebody's language. */
    record Entry(
            String type,
            String name,
            String help,
            String icon,
            String color,
            String group,
            List<Input> inputs,
            List<Output> outputs,
            String effect,
            boolean callable,
            boolean syncable,
            String docs) {}

    /** An input; {@code default} is its value when none is given. */
    record Input(
            String name,
            String title,
            String help,
            String editor,
            boolean required,
            @JsonProperty("default") @Nullable JsonNode initial,
            List<Option> options) {}

    /** A choice of an input. */
    record Option(String id, String name) {}

    /** An output. */
    record Output(String name, String title, String help, String type) {}
}
