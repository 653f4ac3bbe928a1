package dev.artel.scenario.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where scripts are run.
 *
 * @param workers processes that run scripts, where they run in processes of their own
 * @param spares warm processes that wait to take the place of one of those
 * @param heap megabytes of each one's heap
 */
public record ScriptSettings(Mode mode, int workers, int spares, int heap) {
    /** Where. */
    public enum Mode {
        /** In processes of their own, which can be killed. */
        WORKER,
        /** On threads of the product: takes less memory, but there are scripts that no means can stop. */
        IN_PROCESS;

        /** As a person writes it, such as {@code in-process}. */
        static Mode of(String text) {
            return Arrays.stream(values())
                    .filter(mode -> mode.written().equals(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("artel.scripts.mode is one of "
                            + Arrays.stream(values()).map(Mode::written).collect(Collectors.joining(", "))
                            + ", not \"" + text + "\""));
        }

        private String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Throws {@link IllegalArgumentException} when nothing could run with them. */
    public ScriptSettings {
        if (workers < 1 || spares < 0 || heap < 64) {
            throw new IllegalArgumentException(
                    "artel.scripts: workers ≥ 1, spares ≥ 0 and heap ≥ 64 (megabytes) are needed");
        }
    }

    /** On threads of the product. */
    public static ScriptSettings inProcess() {
        return new ScriptSettings(Mode.IN_PROCESS, 1, 1, 192);
    }

    /** In one process, with one spare. */
    public static ScriptSettings worker() {
        return new ScriptSettings(Mode.WORKER, 1, 1, 192);
    }
}
