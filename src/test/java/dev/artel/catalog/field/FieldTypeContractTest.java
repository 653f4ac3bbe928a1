package dev.artel.catalog.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every field type promises, checked for whichever types there are. */
class FieldTypeContractTest {
    private static final Set<String> GROUPS = Set.of("text", "number", "choice", "people", "link", "structure");
    private static final Set<String> FILTERS =
            Set.of("text", "range", "dateRange", "options", "people", "records", "switch", "none");
    private static final Set<String> EDITORS = Set.of("text", "number", "switch", "options", "catalogs", "select");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Moscow"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("Pacific/Kiritimati"));
    private static final int VALUES = 600;

    /** One entry of the palette, with its name for reports. */
    record Entry(FieldType type, FieldManifest.Kind kind) {
        @Override
        public String toString() {
            return type.id() + " " + kind.kind();
        }

        /** Settings as people would make them: with options, with a catalog to link to. */
        ObjectNode sample() {
            ObjectNode config = kind.defaults().deepCopy();
            kind.settings().path("properties").propertyStream().forEach(property -> {
                switch (property.getValue().path("x-editor").asString("")) {
                    case "options" ->
                        config.set(
                                property.getKey(),
                                FakeContext.json(
                                        "[{'id': 'new', 'name': 'Новый'}, {'name': 'Два', 'color': 'FFFFFF'}]"));
                    case "catalogs" ->
                        config.set(property.getKey(), FakeContext.json("[{'id': 'targets'}, {'id': 3}]"));
                    default -> {}
                }
            });
            return config;
        }

        Stream<ObjectNode> samples() {
            ObjectNode single = sample();
            if (!kind.settings().path("properties").has("multiselect")) {
                return Stream.of(single);
            }
            return Stream.of(single, single.deepCopy().put("multiselect", true));
        }
    }

    static List<FieldType> types() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FieldType.class));
        return scanner.findCandidateComponents("dev.artel").stream()
                .map(found -> (FieldType) BeanUtils.instantiateClass(type(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Entry> entries() {
        return types().stream().flatMap(type -> type.manifest().kinds().stream().map(kind -> new Entry(type, kind)));
    }

    @Test
    void allTypesOfTheFirstReleaseAreThere() {
        assertThat(types())
                .extracting(FieldType::id)
                .doesNotHaveDuplicates()
                .contains(
                        "group",
                        "text",
                        "number",
                        "date",
                        "dropdown",
                        "radiobutton",
                        "checkboxes",
                        "switch",
                        "progress",
                        "contact",
                        "user",
                        "object");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void itSaysWhatItIsInBothLanguages(Entry entry) {
        FieldManifest manifest = entry.type().manifest();
        assertThat(entry.type().id()).matches("[a-z]{1,20}");
        assertThat(GROUPS).contains(manifest.group());
        assertThat(FILTERS).contains(manifest.filter());
        String key = FieldManifest.key(entry.type(), entry.kind());
        assertThat(Texts.known(key + ".name")).as(key + ".name").isTrue();
        assertThat(Texts.known(key + ".help")).as(key + ".help").isTrue();
        for (var language : Texts.LANGUAGES) {
            assertThat(Text.of(key + ".name").in(language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void itsSettingsAreASchemaWithTextsForEveryProperty(Entry entry) {
        ObjectNode schema = entry.kind().settings();
        assertThat(schema.path("type").asString()).isEqualTo("object");
        ObjectNode config = entry.type().config(entry.sample(), new FakeContext());
        schema.path("properties").propertyStream().forEach(property -> {
            String key = "field." + entry.type().id() + "." + property.getKey();
            assertThat(EDITORS).contains(property.getValue().path("x-editor").asString(""));
            assertThat(property.getValue().path("type").asString(""))
                    .isIn("string", "boolean", "array", "number", "integer", "object");
            assertThat(Texts.known(key + ".title")).as(key + ".title").isTrue();
            assertThat(Texts.known(key + ".description"))
                    .as(key + ".description")
                    .isTrue();
            property.getValue()
                    .path("enum")
                    .values()
                    .forEach(word -> assertThat(Texts.known(key + "." + word.asString()))
                            .as(key + "." + word.asString())
                            .isTrue());
            if (!property.getKey().equals("tab")) {
                assertThat(config.has(property.getKey())).as(property.getKey()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void settingsThatAreKeptMeanThemselves(Entry entry) {
        entry.samples().forEach(sample -> {
            ObjectNode kept = entry.type().config(sample, new FakeContext());
            assertThat(entry.type().config(kept.deepCopy(), new FakeContext())).isEqualTo(kept);
            assertThat(entry.type().config(kept.deepCopy(), new FakeContext(ZONES.get(0), kept)))
                    .isEqualTo(kept);
            assertThat(Json.write(Json.read(Json.write(kept)))).isEqualTo(Json.write(kept));
            if (!entry.kind().kind().isEmpty()) {
                assertThat(kept.path("type").asString()).isEqualTo(entry.kind().kind());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void nonsenseInSettingsIsRefusedByName(Entry entry) {
        List<JsonNode> values = new SentValues(7).some(200);
        for (String setting : entry.sample().propertyNames()) {
            for (JsonNode value : values) {
                ObjectNode sent = entry.sample();
                sent.set(setting, value);
                orProblem(() -> entry.type().config(sent, new FakeContext()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatIsAnsweredMeansTheSameWhenItIsSentBack(Entry entry) {
        entry.samples().forEach(sample -> {
            Field field = FakeContext.field(entry.type(), sample);
            int taken = 0;
            for (ZoneId zone : ZONES) {
                FakeContext context = new FakeContext(zone, null);
                for (JsonNode sent : new SentValues(42).some(VALUES)) {
                    List<Object> stored = new ArrayList<>();
                    if (orProblem(() -> stored.add(entry.type().parse(sent, field, context)))) {
                        Object value = stored.get(0);
                        assertThat(fits(value, entry.type().storage(field.config())))
                                .as("%s from %s", value, sent)
                                .isTrue();
                        JsonNode json = entry.type().json(value, field, context);
                        assertThat(entry.type().parse(Json.read(Json.write(json)), field, context))
                                .as("%s from %s by %s", value, sent, json)
                                .isEqualTo(value);
                        taken++;
                    }
                }
            }
            assertThat(taken).isGreaterThan(10);
        });
    }

    private static boolean fits(Object value, Storage storage) {
        if (storage instanceof Storage.References || storage instanceof Storage.Contacts) {
            return value instanceof List<?>;
        }
        if (value == null || storage instanceof Storage.None) {
            return value == null;
        }
        return switch (((Storage.Column) storage).kind()) {
            case LINE ->
                value instanceof String text && !text.isEmpty() && text.codePointCount(0, text.length()) <= 256;
            case TEXT -> value instanceof String text && !text.isEmpty();
            case NUMBER ->
                value instanceof BigDecimal number
                        && number.equals(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
            case DATE -> value instanceof LocalDate;
            case MOMENT -> value instanceof Instant moment && moment.getNano() % 1_000_000 == 0;
            case FLAG -> value instanceof Boolean;
            case NUMBERED -> value instanceof Long;
        };
    }

    @ParameterizedTest
    @MethodSource("entries")
    void nothingSentMeansNotSet(Entry entry) {
        Field field = FakeContext.field(entry.type(), entry.sample());
        FakeContext context = new FakeContext();
        Object none = entry.type().parse(FakeContext.json("null"), field, context);
        assertThat(Objects.requireNonNullElse(none, List.of())).isIn(List.of(), false);
        JsonNode initial = entry.type().initial(field, context);
        if (initial != null) {
            entry.type().parse(initial, field, context);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aFilterIsReadOrRefused(Entry entry) {
        entry.samples().forEach(sample -> {
            Field field = FakeContext.field(entry.type(), sample);
            for (JsonNode sent : new SentValues(13).some(VALUES)) {
                orProblem(() -> Conditions.read(sent, field, new FakeContext()));
                orProblem(() -> Conditions.read(
                        Json.object().<ObjectNode>set("$or", Json.array().add(sent)), field, new FakeContext()));
            }
            assertThat(Conditions.read(FakeContext.json("'$empty'"), field, new FakeContext()))
                    .isEqualTo(new Condition.Empty());
        });
    }

    /** Whether it went through; anything but a problem with words in both languages is a fault of the type. */
    private static boolean orProblem(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Problem problem) {
            assertThat(problem.kind().status()).isEqualTo(400);
            for (var language : Texts.LANGUAGES) {
                assertThat(problem.text().in(language)).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
            }
            assertThat(problem.faults()).isNotEmpty();
            return false;
        }
    }
}
