package dev.artel.catalog.field.types;

import static dev.artel.catalog.field.FakeContext.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.FakeContext;
import dev.artel.catalog.field.FieldType;
import dev.artel.kernel.Problem;
import tools.jackson.databind.node.ObjectNode;

/** Short ways for tests of single types; JSON with single quotes. */
abstract class TypeTest {
    final FakeContext context = new FakeContext();

    static Field field(FieldType type, String config) {
        return FakeContext.field(type, (ObjectNode) json(config));
    }

    Object parse(Field field, String sent) {
        return field.type().parse(json(sent), field, context);
    }

    /** What a sent value is answered as. */
    String answered(Field field, String sent) {
        return field.type().json(parse(field, sent), field, context).toString().replace('"', '\'');
    }

    Condition filter(Field field, String sent) {
        return Conditions.read(json(sent), field, context);
    }

    /** Refused with a message that names the field by name and id, and has those words. */
    void refuses(Field field, String sent, String... words) {
        assertThatThrownBy(() -> parse(field, sent)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getMessage()).contains("«Поле» (7)");
            for (String word : words) {
                assertThat(problem.getMessage()).contains(word);
            }
        });
    }
}
