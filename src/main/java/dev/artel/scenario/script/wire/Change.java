package dev.artel.scenario.script.wire;

import dev.artel.scenario.script.guest.Guest.Binding;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a context that is new, changed or gone.
 *
 * @param binding null when it is gone
 * @param json its text; null when it is asked for at the first touch
 */
public record Change(
        String name, @Nullable Binding binding, @Nullable String json) {
    void write(FrameWriter out) throws IOException {
        out.text(name).yes(binding != null);
        if (binding != null) {
            out.name(binding).text(json);
        }
    }

    static Change read(FrameReader in) throws IOException {
        String name = in.text();
        return in.yes() ? new Change(name, in.name(Binding.values()), in.textOrNull()) : new Change(name, null, null);
    }
}
