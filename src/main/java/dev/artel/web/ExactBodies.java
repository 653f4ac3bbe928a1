package dev.artel.web;

import dev.artel.kernel.Exact;
import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Refuses properties that an {@link Exact} body does not declare; in any other body they are passed over, as Jackson does by itself. */
final class ExactBodies extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object target,
            String property) {
        Class<?> type = target instanceof Class<?> known ? known : target.getClass();
        if (!type.isAnnotationPresent(Exact.class)) {
            return false;
        }
        Collection<Object> known = deserializer.getKnownPropertyNames();
        throw UnrecognizedPropertyException.from(parser, target, property, known);
    }
}
