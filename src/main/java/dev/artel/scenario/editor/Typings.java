package dev.artel.scenario.editor;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerTypes;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.HostFunction;
import dev.artel.scenario.component.HostFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What scripts find in scope, as TypeScript declarations and as a list for completion: from the host functions, the inputs of the
 * trigger and the company's own catalogs.
 */
@Service
class Typings {
    private static final String COMMON = """
            type Id = string | number;
            type Wanted = Id | { fieldId: Id; fields: { [catalog: string]: Wanted[] } };
            type Filters = { [field: string]: unknown } | Filters[];
            type Contact = { id?: string; contact: string; comment?: string };
            type Person = { id: string; title?: string; isRemoved?: boolean };
            type Link = { catalogId: Id; recordId: Id; recordTitle?: string; isRemoved?: boolean };
            interface Rec<V = Values> { id: string; catalogId: string; title: string; version: number; values: V }
            declare const process: { id: string; scenario: { id: string; version: number }; record: Link | null; startedBy: string | null };
            declare const log: { info(...texts: unknown[]): void; warn(...texts: unknown[]): void };
            declare function fail(name: string, message: string, options?: { field?: string }): never;
            declare const crypto: { uuid(): string; sha256(text: string): string; hmacSha256(key: string, text: string): string; md5(text: string): string; base64(text: string): string };
            declare const event: { id: string; type: string; async: boolean };
            declare const script: { id: string };
            declare const user: { id: string | null };
            declare const _: any;
            declare const moment: any;
            """;

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("number", "number | null"),
            Map.entry("progress", "number"),
            Map.entry("stars", "number"),
            Map.entry("switch", "boolean"),
            Map.entry("date", "string | null"),
            Map.entry("contact", "Contact[]"),
            Map.entry("user", "Person[]"),
            Map.entry("object", "Link[]"));

    private final HostFunctions functions;
    private final TriggerTypes triggers;
    private final Catalogs catalogs;

    Typings(HostFunctions functions, TriggerTypes triggers, Catalogs catalogs) {
        this.functions = functions;
        this.triggers = triggers;
        this.catalogs = catalogs;
    }

    /**
     * The scope of scripts.
     *
     * @param catalog whose records start it; null when that is not known
     * @param trigger kind of trigger; null when that is not known
     */
    Scope of(Access access, @Nullable String catalog, @Nullable String trigger, Locale language) {
        Catalog watched = catalog == null ? null : catalogs.get(access, catalog);
        List<TriggerType.Input> inputs = trigger == null
                ? List.of()
                : triggers.find(trigger).map(TriggerType::inputs).orElse(List.of());
        StringBuilder dts = new StringBuilder(COMMON);
        dts.append(watched == null ? "type Values = { [field: string]: any };\n" : values(watched));
        dts.append("declare const record: Rec | null;\n");
        inputs.forEach(input -> dts.append("declare const ")
                .append(input.name())
                .append(": ")
                .append(watched != null && input.type().contains("Values") ? "Values" : input.type())
                .append(";\n"));
        dts.append(catalogIds(access));
        namespaces().forEach((name, members) -> {
            dts.append("declare const ").append(name).append(": {\n");
            members.forEach(member -> dts.append("  ").append(member(member)).append(";\n"));
            dts.append("};\n");
        });
        return new Scope(dts.toString(), completions(watched, inputs, language));
    }

    private static String values(Catalog catalog) {
        StringBuilder type = new StringBuilder("interface Values {\n");
        catalog.fields().stream()
                .filter(field -> !field.type().id().equals("group"))
                .forEach(field -> type.append("  /** ")
                        .append(comment(field.name()))
                        .append(" */ ")
                        .append(Json.write(field.ref()))
                        .append("?: ")
                        .append(type(field))
                        .append(";\n"));
        return type.append("  [field: string]: any;\n}\n").toString();
    }

    private static String type(Field field) {
        List<String> options = new ArrayList<>();
        field.config()
                .path("items")
                .forEach(item -> options.add(Json.write(item.path("id").asString(""))));
        String option = options.isEmpty() ? "string" : String.join(" | ", options);
        return switch (field.type().id()) {
            case "dropdown", "checkboxes" -> "(" + option + ")[]";
            case "radiobutton" -> option + " | null";
            default -> VALUES.getOrDefault(field.type().id(), "string");
        };
    }

    private String catalogIds(Access access) {
        List<String> ids = catalogs.all(access).stream()
                .map(found -> Json.write(found.ref()))
                .sorted()
                .toList();
        return "type CatalogId = " + (ids.isEmpty() ? "string" : String.join(" | ", ids)) + ";\n";
    }

    /** Functions by the word before the dot. */
    private Map<String, List<HostFunction>> namespaces() {
        Map<String, List<HostFunction>> namespaces = new TreeMap<>();
        for (HostFunction function : functions.all()) {
            String space = function.name().substring(0, function.name().indexOf('.'));
            namespaces.computeIfAbsent(space, name -> new ArrayList<>()).add(function);
        }
        return namespaces;
    }

    private static String member(HostFunction function) {
        return function.name().substring(function.name().indexOf('.') + 1)
                + function.typing().replace("catalog: Id", "catalog: CatalogId | Id");
    }

    private List<Completion> completions(@Nullable Catalog watched, List<TriggerType.Input> inputs, Locale language) {
        List<Completion> all = new ArrayList<>();
        inputs.forEach(input -> all.add(new Completion(
                input.name(),
                "variable",
                input.type(),
                Text.of("event.input." + input.name()).in(language))));
        for (String name : List.of("event", "script", "user")) {
            all.add(new Completion(
                    name, "variable", "", Text.of("event.input." + name).in(language)));
        }
        for (String name : List.of("record", "process", "_", "moment")) {
            all.add(new Completion(
                    name, "variable", "", Text.of("scenario.scope." + name).in(language)));
        }
        for (String name : List.of(
                "log.info",
                "log.warn",
                "fail",
                "crypto.uuid",
                "crypto.sha256",
                "crypto.hmacSha256",
                "crypto.md5",
                "crypto.base64")) {
            all.add(new Completion(name, "function", "", ""));
        }
        functions
                .all()
                .forEach(function -> all.add(new Completion(
                        function.name(),
                        "function",
                        function.typing(),
                        function.writes() ? Text.of("scenario.writes").in(language) : "")));
        if (watched != null) {
            watched.fields()
                    .forEach(field ->
                            all.add(new Completion("values." + field.ref(), "property", type(field), field.name())));
        }
        return List.copyOf(all);
    }

    private static String comment(String text) {
        return text.replace("*/", "* /").replaceAll("\\p{Cntrl}", " ");
    }

    /** Declarations and completions. */
    record Scope(String dts, List<Completion> completions) {}

    /** One completion; type is {@code variable, function, property, keyword}. */
    record Completion(String label, String type, String detail, String info) {}
}
