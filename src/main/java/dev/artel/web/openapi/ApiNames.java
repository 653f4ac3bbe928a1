package dev.artel.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names of the document. An operation is called {@code task.complete} after controller and method, a shape after its class; one that
 * is nested in a controller or service after both, since several are called {@code Item} or {@code Change}.
 */
final class ApiNames extends TypeNameResolver {
    private static final String CONTROLLER = "Controller";

    /** The name of an operation. */
    static String operation(Class<?> controller, String method) {
        String room = controller.getSimpleName().replace(CONTROLLER, "");
        return Character.toLowerCase(room.charAt(0)) + room.substring(1) + "." + method;
    }

    @Override
    protected String nameForClass(JavaType type, Set<Options> options) {
        return nameForClass(type.getRawClass(), options);
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> outer = type.getEnclosingClass();
        String name = type.getSimpleName();
        if (outer == null) {
            return name;
        }
        String room = nameForClass(outer, options).replace(CONTROLLER, "");
        return name.startsWith(room) ? name : room + name;
    }
}
