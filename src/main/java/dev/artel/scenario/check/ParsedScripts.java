package dev.artel.scenario.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.Scripts;
import dev.artel.scenario.script.SyntaxFault;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

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

    private record Parsed(List<SyntaxFault> faults, Set<String> names) {}

    /** What keeps the text from being JavaScript; empty when nothing does. */
    List<SyntaxFault> faults(Script script) {
        return known.get(script, this::parse).faults();
    }

    /** The names that the text takes from outside, see {@link Scripts#names}. */
    Set<String> names(Script script) {
        return known.get(script, this::parse).names();
    }

    private Parsed parse(Script script) {
        List<SyntaxFault> faults = scripts.check(script);
        return new Parsed(faults, faults.isEmpty() ? scripts.names(script) : Set.of());
    }
}
