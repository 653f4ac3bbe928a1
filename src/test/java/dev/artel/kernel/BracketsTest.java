package dev.artel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BracketsTest {
    @Test
    void readsFiltersOfTheDocumentedForm() {
        assertThat(tree(
                        "filters[0][fieldId]=4",
                        "filters[0][value][at]=2015-10-27",
                        "filters[1][fieldId]=15",
                        "filters[1][value][0][catalogId]=18",
                        "limit=50"))
                .isEqualTo("{\"filters\":[{\"fieldId\":\"4\",\"value\":{\"at\":\"2015-10-27\"}},"
                        + "{\"fieldId\":\"15\",\"value\":[{\"catalogId\":\"18\"}]}],\"limit\":\"50\"}");
    }

    @Test
    void readsListsInEveryForm() {
        assertThat(texts(Map.of("id", new String[] {"1", "2"}))).containsExactly("1", "2");
        assertThat(texts(Map.of("id", new String[] {"1"}))).containsExactly("1");
        assertThat(texts(Map.of("id[]", new String[] {"1", "2"}))).containsExactly("1", "2");
        assertThat(texts(Map.of("id[0]", new String[] {"1"}, "id[1]", new String[] {"2"})))
                .containsExactly("1", "2");
        assertThat(texts(Map.of())).isEmpty();
    }

    @Test
    void keepsNumbersThatAreIds() {
        assertThat(tree("fields[0][fields][27][0]=2")).isEqualTo("{\"fields\":[{\"fields\":{\"27\":[\"2\"]}}]}");
    }

    @Test
    void takesStrangeNamesAsTheyAre() {
        assertThat(tree("a[b=1", "[x]=2", "c[d]e=3")).isEqualTo("{\"a[b\":\"1\",\"[x]\":\"2\",\"c[d]e\":\"3\"}");
    }

    @Test
    void refusesTwoFormsAndBottomlessNesting() {
        assertThatThrownBy(() -> tree("a=1", "a[b]=2")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tree("a" + "[b]".repeat(40) + "=1")).isInstanceOf(Problem.class);
    }

    private static String tree(String... pairs) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], new String[] {parts[1]});
        }
        return Json.write(Brackets.tree(parameters));
    }

    private static List<String> texts(Map<String, String[]> parameters) {
        return Brackets.texts(Brackets.tree(new LinkedHashMap<>(parameters)), "id");
    }
}
