package dev.artel.attack;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Goes through the operations of the API's own document, so that a new resource is walked over as soon as it is there. Every parameter
 * takes each of the values that are known for it.
 */
final class Walk {
    private static final Pattern PART = Pattern.compile("\\{([^}]+)}");

    private final JsonNode paths;
    private final Map<String, List<String>> values;
    private final Set<String> unknown = new TreeSet<>();

    /**
     * @param values by the parameter's name, or by that of the path before it: {@code tasks/{id}}
     */
    Walk(Api admin, Map<String, List<String>> values) {
        this.paths = admin.get("/api/v1/openapi.json").is(200).json().path("paths");
        this.values = values;
    }

    /** Parameters for which no value is known; operations that need one are not walked over. */
    Set<String> unknown() {
        return unknown;
    }

    /** {@code METHOD path} of every operation, the parts of the path filled in. */
    List<String> operations(Set<String> methods) {
        List<String> operations = new ArrayList<>();
        paths.forEachEntry((path, operation) -> methods.stream()
                .filter(operation::has)
                .forEach(method -> filled(path)
                        .forEach(address -> operations.add(method.toUpperCase(Locale.ROOT) + " " + address))));
        return operations;
    }

    /** Reads everything that can be read, but for what never ends. */
    void read(Api who, Set<String> endless, BiConsumer<String, Answer> heard) {
        Set<String> addresses = new LinkedHashSet<>();
        paths.forEachEntry((path, operations) -> {
            if (operations.has("get") && !endless.contains(path)) {
                filled(path).forEach(address -> addresses.addAll(asked(address, operations.path("get"))));
            }
        });
        addresses.forEach(address -> heard.accept(address, who.get(address)));
    }

    private List<String> filled(String path) {
        List<String> addresses = new ArrayList<>(List.of(path));
        Matcher parts = PART.matcher(path);
        while (parts.find()) {
            String name = parts.group(1);
            String before = path.substring(0, parts.end()).replaceAll(".*/([^/]+/[^/]+)", "$1");
            List<String> known = values.getOrDefault(before, values.getOrDefault(name, List.of()));
            if (known.isEmpty()) {
                unknown.add(path + " " + name);
            }
            List<String> more = new ArrayList<>();
            addresses.forEach(address -> known.forEach(value -> more.add(address.replace("{" + name + "}", value))));
            addresses = more;
        }
        return addresses;
    }

    /** The address with what it must have, and that with each thing that it may have as well. */
    private Set<String> asked(String address, JsonNode operation) {
        Set<String> bases = new LinkedHashSet<>(Set.of(address + "?"));
        List<JsonNode> parameters = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .toList();
        for (JsonNode parameter : parameters) {
            if (parameter.path("required").asBoolean()
                    || parameter.path("name").asString().equals("catalogId")) {
                bases = with(bases, parameter);
            }
        }
        Set<String> asked = new LinkedHashSet<>(bases);
        for (JsonNode parameter : parameters) {
            asked.addAll(with(bases, parameter));
        }
        return asked;
    }

    private Set<String> with(Set<String> bases, JsonNode parameter) {
        String name = parameter.path("name").asString();
        List<String> known = values.getOrDefault(name, List.of());
        if (known.isEmpty()) {
            unknown.add("?" + name);
        }
        Set<String> more = new LinkedHashSet<>();
        bases.forEach(base -> known.forEach(value -> more.add(base
                + (base.endsWith("?") ? "" : "&")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return more;
    }
}
