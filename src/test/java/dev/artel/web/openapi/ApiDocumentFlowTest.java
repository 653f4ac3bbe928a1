package dev.artel.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.FlowTest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentFlowTest extends FlowTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts/api_en.properties");

    @Test
    void everyOperationIsNamedOnceAndSaysWhatItDoes() throws IOException {
        JsonNode document = document("en");
        Set<String> used = new TreeSet<>(List.of("api.description", "api.done", "api.refused"));
        Set<String> ids = new HashSet<>();

        operations(document).forEach(operation -> {
            String id = operation.path("operationId").asString();
            assertThat(ids.add(id)).as("%s is there twice", id).isTrue();
            assertThat(operation.path("summary").asString()).as(id).isNotBlank();
            assertThat(operation.path("tags").size()).as("tags of %s", id).isEqualTo(1);
            assertThat(operation.at("/tags/0").asString()).as(id).doesNotContain("controller");
            assertThat(operation
                            .at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asString())
                    .endsWith("/Problem");
            used.add("api." + id);
            operation
                    .path("parameters")
                    .forEach(parameter ->
                            used.add("api.parameter." + parameter.path("name").asString()));
        });

        assertThat(used).containsExactlyInAnyOrderElementsOf(texts());
    }

    @Test
    void whatTheServerFindsOutForItselfIsNoParameter() {
        operations(document("en"))
                .forEach(operation -> assertThat(operation
                                .path("parameters")
                                .valueStream()
                                .map(parameter -> parameter.path("name").asString()))
                        .as(operation.path("operationId").asString())
                        .doesNotContain("access", "who", "client", "wanted", "language", "request"));
    }

    @Test
    void theParametersOfAListAreThere() {
        JsonNode document = document("en");
        assertThat(document.at("/paths/~1api~1v1~1tasks/get/parameters").findValuesAsString("name"))
                .contains("box", "due", "limit", "offset");
        assertThat(document.at("/paths/~1api~1v1~1catalogs~1{catalog}~1records/get/parameters")
                        .findValuesAsString("name"))
                .contains("filters", "searchText", "cursor", "limit");
    }

    @Test
    void shapesOfTheSameNameInTwoRoomsAreTwo() {
        JsonNode schemas = document("en").at("/components/schemas");
        assertThat(schemas.propertyNames())
                .contains("TaskDone", "ProcessReason", "CompanySettingsChange", "Problem")
                .doesNotContain("Access", "JsonNode", "Item", "Change", "Wanted");
    }

    @Test
    void whatIsAskedOfACardAndAnsweredHasAShape() {
        JsonNode document = document("en");
        JsonNode post = document.at("/paths/~1api~1v1~1catalogs~1{catalog}~1changes/post");
        JsonNode sent = document.at("/components/schemas/CardEditChange/properties");
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString())
                .endsWith("/CardEditChange");
        assertThat(sent.propertyNames()).containsExactlyInAnyOrder("recordId", "fields", "values");
        assertThat(sent.at("/recordId/type").asString()).isEqualTo("string");
        assertThat(sent.at("/fields/items/type").asString()).isEqualTo("string");
        assertThat(sent.at("/values/type").asString()).isEqualTo("object");
        assertThat(document.at("/components/schemas/CardEditsTold/properties").propertyNames())
                .containsExactlyInAnyOrder("message", "refused", "errors", "values");
    }

    @Test
    void whoHasNotSignedInMayAskForHealthAndSignIn() {
        JsonNode document = document("en");
        assertThat(document.at("/paths/~1api~1v1~1auth~1login/post/security").isArray())
                .isTrue();
        assertThat(document.at("/paths/~1healthcheck/get/security").isArray()).isTrue();
        assertThat(document.at("/paths/~1api~1v1~1tasks/get/security").isMissingNode())
                .isTrue();
        assertThat(document.at("/security").size()).isEqualTo(2);
    }

    @Test
    void itSpeaksTheLanguageOfTheCaller() {
        assertThat(document("ru").at("/paths/~1api~1v1~1tasks/get/summary").asString())
                .isEqualTo("Задачи с тремя главными полями записи");
        assertThat(document("en").at("/paths/~1api~1v1~1tasks/get/summary").asString())
                .isEqualTo("Tasks of an inbox, with the three main fields of their records");
    }

    private JsonNode document(String language) {
        return admin().send("GET", "/api/v1/openapi.json", null, "Accept-Language", language)
                .is(200)
                .json();
    }

    private static List<JsonNode> operations(JsonNode document) {
        return document.path("paths")
                .valueStream()
                .flatMap(path -> path.valueStream().filter(operation -> operation.has("operationId")))
                .toList();
    }

    private static Set<String> texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
