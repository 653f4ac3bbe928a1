package dev.artel.start;

import dev.artel.kernel.Text;
import org.jspecify.annotations.Nullable;

/** The product cannot start, for a reason that the person who starts it can mend: one sentence and one exit code. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient Text text;

    public StartFailure(ExitCode exitCode, Text text, @Nullable Throwable cause) {
        super(exitCode.name(), cause);
        this.exitCode = exitCode;
        this.text = text;
    }

    public StartFailure(ExitCode exitCode, Text text) {
        this(exitCode, text, null);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** The sentence: what is wrong and how to mend it. */
    public Text text() {
        return text;
    }

    @Override
    public String getMessage() {
        return exitCode + ": " + text;
    }
}
