package dev.artel.scenario.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.kernel.Json;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.Scripts;
import dev.artel.scenario.script.SyntaxFault;
import dev.artel.scenario.script.guest.Outline;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What parsing tells of scripts; each text is parsed once and remembered. */
@Component
final class ParsedScripts {
    private static final int REMEMBERED = 2_000;

    private final Scripts scripts;
    private final Cache<Script, Parsed> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ParsedScripts(Scripts scripts) {
        this.scripts = scripts;
    }

    private record Parsed(List<SyntaxFault> faults, Outline outline) {}

    /** What keeps the text from being JavaScript; empty when nothing does. */
    List<SyntaxFault> faults(Script script) {
        return known.get(script, this::parse).faults();
    }

    /** What can be told of it without running it; nothing for what is no JavaScript. */
    Outline outline(Script script) {
        return known.get(script, this::parse).outline();
    }

    /**
     * The JSON that stands where a value is asked for: of a script what it writes out, a missing node for what it computes.
     *
     * @return empty for a literal that is no JSON
     */
    Optional<JsonNode> written(Expression expression) {
        if (expression.script()) {
            return Optional.of(outline(Script.expression(expression.text())).value());
        }
        try {
            return Optional.of(Json.read(expression.text()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Parsed parse(Script script) {
        List<SyntaxFault> faults = scripts.check(script);
        return new Parsed(faults, faults.isEmpty() ? scripts.outline(script) : Outline.NOTHING);
    }
}
