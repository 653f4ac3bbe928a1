package dev.artel.admin.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The words of the shipped solution, which is written in Russian and has a list of texts for English. */
class SolutionTextsTest {
    private static final Path FOLDER = Path.of("processes", ShippedSolution.NAME);
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Test
    void everyTextIsInTheListAndNothingElse() throws IOException {
        assertThat(written()).containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void nothingRussianIsLeftInEnglish() {
        Solution english = Solution.read(ShippedSolution.NAME, Locale.ENGLISH);
        List<String> texts = new ArrayList<>();
        Stream.of(english.sections(), english.catalogs(), english.extensions(), english.data())
                .flatMap(List::stream)
                .forEach(node -> collect(node, texts));
        english.scenarios().forEach(scenario -> {
            texts.add(scenario.name());
            texts.add(scenario.description());
            texts.add(new String(scenario.bpmn(), StandardCharsets.UTF_8));
        });
        assertThat(texts)
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(CYRILLIC));
    }

    @Test
    void aLanguageThatHasNoListIsRussian() {
        Solution french = Solution.read(ShippedSolution.NAME, Locale.FRENCH);
        assertThat(french.scenarios().get(0).name()).isEqualTo("Заявка — сделка");
    }

    @Test
    void partsOfTextsAreLeftAlone() {
        Solution.Wording wording = new Solution.Wording(Map.of("Имя", "Name", "Заявка: ", "Lead: "));
        assertThat(wording.of("<a name=\"Имя\">Имя</a> <b name=\"Имя клиента\">\"Заявка: \" + `Имя`</b>"))
                .isEqualTo("<a name=\"Name\">Name</a> <b name=\"Имя клиента\">\"Lead: \" + `Name`</b>");
    }

    private static Set<String> written() throws IOException {
        List<String> texts = new ArrayList<>();
        collect(Json.read(read("solution.json")), texts);
        for (JsonNode name : Json.read(read("solution.json")).path("data")) {
            collect(Json.read(read("data/" + name.asString() + ".json")), texts);
        }
        for (JsonNode scenario : Json.read(read("solution.json")).path("scenarios")) {
            Matcher matcher =
                    Solution.WHOLE_TEXT.matcher(read(scenario.path("file").asString()));
            while (matcher.find()) {
                texts.add(matcher.group());
            }
        }
        texts.removeIf(text -> !CYRILLIC.matcher(text).find());
        return new LinkedHashSet<>(texts);
    }

    private static Set<String> listed() throws IOException {
        return new LinkedHashSet<>(Json.readObject(read("texts/en.json")).propertyNames());
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        } else {
            node.forEach(child -> collect(child, texts));
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
