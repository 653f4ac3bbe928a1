package dev.artel.scenario.script;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where scripts are run.
 *
 * @param workers processes that run scripts, where they run in processes of their own
 * @param spares warm processes that wait to take the place of one of those
 * @param heap megabytes of each one's heap
 * @param folder where what they need of the packaged jar is kept; null to find it in the jar itself each time
 */
public record ScriptSettings(
        Mode mode,
        int workers,
        int spares,
        int heap,
        @Nullable Path folder) {
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

    /** As {@code artel.scripts.*} say; what is unpacked stands in the data folder. */
    static ScriptSettings of(Environment environment) {
        String data = environment.getProperty("artel.data");
        return new ScriptSettings(
                Mode.of(environment.getProperty("artel.scripts.mode", "worker")),
                environment.getProperty("artel.scripts.workers", Integer.class, 1),
                environment.getProperty("artel.scripts.spares", Integer.class, 1),
                environment.getProperty("artel.scripts.heap", Integer.class, 192),
                data == null ? null : Path.of(data, "worker").toAbsolutePath());
    }

    /** On threads of the product. */
    public static ScriptSettings inProcess() {
        return new ScriptSettings(Mode.IN_PROCESS, 1, 1, 192, null);
    }

    /** In one process, with one spare. */
    public static ScriptSettings worker() {
        return new ScriptSettings(Mode.WORKER, 1, 1, 192, null);
    }
}
