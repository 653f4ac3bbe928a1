package dev.artel.scenario.editor;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerTypes;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.HostFunction;
import dev.artel.scenario.component.HostFunctions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            type AnyValues = { [field: string]: any };
            type Of<C> = `${C & Id}` extends keyof Catalogs ? Catalogs[`${C & Id}`] : AnyValues;
            type Wanted = Id | { fieldId: Id; fields: { [catalog: string]: Wanted[] } };
            type Filters = { [field: string]: unknown } | Filters[];
            type Contact = { id?: string; contact: string; comment?: string };
            type Person = { id: string; title?: string; isRemoved?: boolean };
            type Link = { catalogId: Id; recordId: Id; recordTitle?: string; isRemoved?: boolean };
            interface Rec<V = Values> { id: string; catalogId: string; title: string; version: number; values: V }
            declare const log: { info(...texts: unknown[]): void; warn(...texts: unknown[]): void };
            declare function fail(name: string, message: string, options?: { field?: string }): never;
            declare const crypto: { uuid(): string; sha256(text: string): string; hmacSha256(key: string, text: string): string; md5(text: string): string; base64(text: string): string };
            declare const event: { id: string; type: string; async: boolean };
            declare const script: { id: string };
            declare const user: { id: string | null };
            """;

    private static final Map<String, String> SCOPE = Map.of(
            "record",
            "Rec | null",
            "process",
            "{ id: string; scenario: { id: string; version: number }; record: Link | null; startedBy: string | null }");

    /** Functions that are no component's. */
    private static final List<String> OWN_FUNCTIONS = List.of(
            "log.info",
            "log.warn",
            "fail",
            "crypto.uuid",
            "crypto.sha256",
            "crypto.hmacSha256",
            "crypto.md5",
            "crypto.base64");

    private final HostFunctions functions;
    private final Components components;
    private final TriggerTypes triggers;
    private final Catalogs catalogs;

    Typings(HostFunctions functions, Components components, TriggerTypes triggers, Catalogs catalogs) {
        this.functions = functions;
        this.components = components;
        this.triggers = triggers;
        this.catalogs = catalogs;
    }

    /**
     * The scope of scripts.
     *
     * @param catalog whose records start it; null when that is not known
     * @param trigger kind of trigger; null when that is not known
     * @throws dev.artel.kernel.Problem BadRequest that tells the kinds there are, when that is none of them
     */
    Scope of(Access access, @Nullable String catalog, @Nullable String trigger, Locale language) {
        Catalog watched = catalog == null ? null : catalogs.get(access, catalog);
        List<TriggerType.Input> inputs =
                trigger == null ? List.of() : type(trigger).inputs();
        StringBuilder dts = new StringBuilder(COMMON);
        dts.append(
                watched == null
                        ? "type Values = AnyValues;\n"
                        : CatalogTypes.fields(watched) + "type Values = " + CatalogTypes.name(watched) + ";\n");
        for (String name : List.of("record", "process", "_", "moment")) {
            dts.append("/** ")
                    .append(CatalogTypes.comment(
                            Text.of("scenario.scope." + name).in(language)))
                    .append(" */ declare const ")
                    .append(name)
                    .append(": ")
                    .append(SCOPE.getOrDefault(name, "any"))
                    .append(";\n");
        }
        inputs.forEach(input -> dts.append("/** ")
                .append(CatalogTypes.comment(
                        Text.of("event.input." + input.name()).in(language)))
                .append(" */ declare const ")
                .append(input.name())
                .append(": ")
                .append(watched != null && input.type().contains("Values") ? "Values" : input.type())
                .append(";\n"));
        dts.append(CatalogTypes.index(catalogs.all(access)));
        Map<String, String> helps = helps(language);
        namespaces().forEach((name, members) -> {
            dts.append("declare const ").append(name).append(": {\n");
            members.forEach(
                    member -> dts.append("  ").append(member(member, helps)).append(";\n"));
            dts.append("};\n");
        });
        List<Completion> completions = completions(watched, inputs, language);
        return new Scope(revision(dts + Json.write(completions)), dts.toString(), completions);
    }

    private TriggerType type(String kind) {
        return triggers.find(kind).orElseThrow(() -> {
            String known = triggers.all().stream().map(TriggerType::kind).collect(Collectors.joining(", "));
            return Problems.badField("trigger", "unknown", "scenario.no-trigger", kind, known);
        });
    }

    /**
     * The types of the fields of a catalog that {@code Catalogs} names: hundreds of catalogs are not sent before a script names one.
     *
     * @throws dev.artel.kernel.Problem NotFound
     */
    Declared fields(Access access, String catalog) {
        String dts = CatalogTypes.fields(catalogs.get(access, catalog));
        return new Declared(revision(dts), dts);
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

    /** A function that is told a catalog gives and takes the values of that catalog. */
    private String member(HostFunction function, Map<String, String> helps) {
        String help = helps.get(function.name());
        String typing = function.typing();
        String typed = typing.contains("(catalog: Id")
                ? "<C extends keyof Catalogs | Id>"
                        + typing.replace("catalog: Id", "catalog: C")
                                .replaceAll("\\bRec\\b", "Rec<Of<C>>")
                                .replaceAll(": Values\\b", ": Of<C>")
                : typing;
        return (help == null ? "" : "/** " + CatalogTypes.comment(help) + " */ ")
                + function.name().substring(function.name().indexOf('.') + 1)
                + typed;
    }

    /** What the functions do that are a component's own. */
    private Map<String, String> helps(Locale language) {
        Map<String, String> helps = new TreeMap<>();
        components
                .all()
                .forEach(component -> component
                        .functions()
                        .forEach(function -> helps.put(
                                function.name(),
                                Text.of("component." + component.type() + ".help")
                                        .in(language))));
        return helps;
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
        for (String name : OWN_FUNCTIONS) {
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
                    .forEach(field -> all.add(new Completion(
                            CatalogTypes.member("values", field.ref()),
                            "property",
                            CatalogTypes.type(field),
                            field.name())));
        }
        return List.copyOf(all);
    }

    private static String revision(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Declarations and completions.
     *
     * @param revision another one as soon as anything in them is
     */
    record Scope(String revision, String dts, List<Completion> completions) {}

    /** The types of one catalog's fields. */
    record Declared(String revision, String dts) {}

    /** One completion; type is {@code variable, function, property, keyword}. */
    record Completion(String label, String type, String detail, String info) {}
}
