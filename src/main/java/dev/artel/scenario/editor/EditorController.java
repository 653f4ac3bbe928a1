package dev.artel.scenario.editor;

import dev.artel.access.Access;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerTypes;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.Versions;
import dev.artel.scenario.check.VariableSurvey;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the scenario editor asks, for everybody who has signed in. */
@RestController
@Tag(name = "scenarios")
@RequestMapping("/api/v1")
class EditorController {
    private final Palette palette;
    private final TriggerTypes triggers;
    private final Typings typings;
    private final ElementPages pages;
    private final Versions versions;
    private final VariableSurvey survey;

    EditorController(
            Palette palette,
            TriggerTypes triggers,
            Typings typings,
            ElementPages pages,
            Versions versions,
            VariableSurvey survey) {
        this.palette = palette;
        this.triggers = triggers;
        this.typings = typings;
        this.pages = pages;
        this.versions = versions;
        this.survey = survey;
    }

    @GetMapping("/components")
    List<Palette.Entry> components(Access access, Locale language) {
        return palette.entries(language);
    }

    @GetMapping("/triggers")
    List<Trigger> triggers(Access access, Locale language) {
        return triggers.all().stream().map(type -> trigger(type, language)).toList();
    }

    /** How a kind of element works, with a scenario that shows it. */
    @GetMapping("/elements/{kind}")
    ElementPages.Page element(Access access, @PathVariable String kind, Locale language) {
        return pages.page(kind, language);
    }

    @GetMapping("/scenarios/typings")
    ResponseEntity<Typings.Scope> typings(
            Access access,
            @RequestParam @Nullable String catalog,
            @RequestParam @Nullable String trigger,
            Locale language) {
        // they name every field of the catalog, as whoever draws scenarios needs it
        access.requireAdministrator();
        Typings.Scope scope = typings.of(access, blankToNull(catalog), blankToNull(trigger), language);
        return tagged(scope.revision(), scope);
    }

    /** What a scenario reads that nothing in it sets, and what it sets: what a call can pass on and take back. Of what is published. */
    @GetMapping("/scenarios/{id}/variables")
    VariableSurvey.Survey variables(Access access, @PathVariable String id) {
        access.requireAdministrator();
        long scenario = versions.number(id).orElseThrow(Problems::notFound);
        return versions.current(scenario)
                .map(current -> survey.of(current.version().diagram()))
                .orElse(VariableSurvey.Survey.NONE);
    }

    @GetMapping("/typings/{catalog}")
    ResponseEntity<Typings.Declared> catalogTypings(Access access, @PathVariable String catalog) {
        access.requireAdministrator();
        Typings.Declared declared = typings.fields(access, catalog);
        return tagged(declared.revision(), declared);
    }

    /** Who has them asks whether they are still so: an unchanged answer is not sent again. */
    private static <T> ResponseEntity<T> tagged(String revision, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + revision + '"')
                .body(body);
    }

    private static Trigger trigger(TriggerType type, Locale language) {
        String key = "event." + type.kind().substring(1);
        return new Trigger(
                type.kind(),
                Text.of(key + ".name").in(language),
                Text.of(key + ".help").in(language),
                type.icon(),
                type.needs().stream()
                        .map(need -> need.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                type.inputs().stream()
                        .map(input -> new Input(
                                input.name(),
                                input.type(),
                                Text.of("event.input." + input.name()).in(language)))
                        .toList());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A kind of trigger in somebody's language. */
    record Trigger(String kind, String name, String help, String icon, List<String> needs, List<Input> inputs) {}

    /** What scripts of its runs find in scope. */
    record Input(String name, String type, String help) {}
}
