package dev.artel.scenario.script.guest;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.Scope;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that a program itself gives to elements of lists from outside, while it goes through them, and to what functions of the house give. */
final class Aliases {
    private final IdentityHashMap<Scope, Map<String, List<String>>> ways = new IdentityHashMap<>();

    /** The first parameter of a function that is called with each element of the list. */
    void element(FunctionNode function, List<String> list) {
        if (function.hasSimpleParameterList() && !function.getParameters().isEmpty()) {
            element(function.getParameters().get(0), function.getBody().getScope(), list);
        }
    }

    /** A name that stands for each element of the list, declared in that scope or around it. */
    void element(IdentNode name, @Nullable Scope inside, List<String> list) {
        Scope scope = declaring(name.getName(), inside);
        if (scope != null) {
            List<String> way = Stream.concat(list.stream(), Stream.of("0")).toList();
            ways.computeIfAbsent(scope, declared -> new HashMap<>()).put(name.getName(), way);
        }
    }

    /** A name that stands for what that way leads to, wherever it can be read. */
    void name(String name, @Nullable Scope inside, List<String> way) {
        Scope scope = declaring(name, inside);
        if (scope != null) {
            ways.computeIfAbsent(scope, declared -> new HashMap<>()).put(name, way);
        }
    }

    /** The way that a name in that scope stands for: itself where it comes from outside; empty where the program gives it another meaning. */
    List<String> way(String name, @Nullable Scope inside) {
        if (name.equals("arguments")) {
            return List.of();
        }
        Scope scope = declaring(name, inside);
        return scope == null
                ? List.of(name)
                : ways.getOrDefault(scope, Map.of()).getOrDefault(name, List.of());
    }

    /** The scope that declares the name, seen from that one; null for a name from outside. */
    static @Nullable Scope declaring(String name, @Nullable Scope inside) {
        Scope scope = inside;
        while (scope != null && !scope.hasSymbol(name)) {
            scope = scope.getParent();
        }
        return scope;
    }
}
