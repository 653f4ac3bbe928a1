package dev.artel.scenario.doctor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.artel.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a file from running and that can be mended.
 *
 * @param id names it in this file: what is picked
 * @param code the kind of repair, such as {@code person-task}
 * @param element id of the element; of the process, else of the file, for what concerns the file as a whole. Never empty
 * @param message what is wrong, for people; names the element
 * @param effect what the repair does, for people
 * @param group of findings with the same group one can be picked only; null for those that stand alone
 * @param suggested whether it is picked unless somebody says otherwise
 * @param target what is to be mended, for the repair itself
 */
public record Finding(
        String id,
        String code,
        String element,
        Text message,
        Text effect,
        @Nullable String group,
        boolean suggested,
        @JsonIgnore String target) {
    /**
     * One at an element.
     *
     * @param arguments of both texts; the first is what people call the element
     */
    static Finding at(String code, String element, String target, Object... arguments) {
        return by(code, code, element, target, arguments);
    }

    /**
     * The same with words of its own for what the repair does.
     *
     * @param way what it does, where that differs: texts are {@code repair.<way>.effect}
     */
    static Finding by(String code, String way, String element, String target, Object... arguments) {
        return new Finding(
                code + ":" + target,
                code,
                element,
                Text.of("repair." + code, arguments),
                Text.of("repair." + way + ".effect", arguments),
                null,
                true,
                target);
    }

    /** The same, of which one can be picked only. */
    Finding oneOf(String which, boolean usual) {
        return new Finding(id, code, element, message, effect, which, usual, target);
    }
}
