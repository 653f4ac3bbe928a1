package dev.artel.scenario.script.guest;

import dev.artel.scenario.script.guest.GuestFailure.Kind;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Reads an exception of the engine: kind, place in the person's text, what was thrown. */
final class Failures {
    private static final int LINE = 500;
    private static final String NOTHING = "{}";
    private static final Pattern PARSER_MESSAGE =
            Pattern.compile("^SyntaxError: \\S*?:\\d+:\\d+ (.*)$", Pattern.MULTILINE);
    private static final Pattern STACK = Pattern.compile("[Ss]tack overflow|Maximum call stack");

    private Failures() {}

    /** A failure while parsing. The message's own columns count from 0 and in the wrapped text, so the location is taken. */
    static GuestFailure parsing(PolyglotException e, Program program, int prefix) {
        if (!e.isSyntaxError()) {
            return running(e, program, thrown -> NOTHING);
        }
        Matcher matcher = PARSER_MESSAGE.matcher(String.valueOf(e.getMessage()));
        String message = matcher.find() ? matcher.group(1) : String.valueOf(e.getMessage());
        SourceSection section = e.getSourceLocation();
        boolean behind = section != null
                && section.getCharIndex() >= prefix + program.text().length();
        return new GuestFailure(
                behind ? Kind.UNFINISHED : Kind.SYNTAX, message, place(section, program, prefix), NOTHING, e);
    }

    /** A failure while running; {@code explain} asks the bridge about the thrown value and may run code of the script. */
    static GuestFailure running(PolyglotException e, Program program, Function<Value, String> explain) {
        String message = String.valueOf(e.getMessage());
        Kind kind = kind(e, message);
        String details =
                kind == Kind.THROWN && e.getGuestObject() != null ? explain.apply(e.getGuestObject()) : NOTHING;
        return new GuestFailure(
                kind, message, place(section(e), program, program.main().prefix()), details, e);
    }

    private static Kind kind(PolyglotException e, String message) {
        if (e.isCancelled() || e.isInterrupted()) {
            return Kind.CANCELLED;
        }
        if (e.isResourceExhausted()) {
            return STACK.matcher(message).find() ? Kind.TOO_DEEP : Kind.MEMORY;
        }
        if (!e.isGuestException() || e.isInternalError()) {
            return Kind.ENGINE;
        }
        return message.startsWith("RangeError: Maximum call stack") ? Kind.TOO_DEEP : Kind.THROWN;
    }

    /** The first place in the person's own text: the exception's, else that of the nearest frame. */
    private static @Nullable SourceSection section(PolyglotException e) {
        if (isOfScript(e.getSourceLocation())) {
            return e.getSourceLocation();
        }
        for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
            if (frame.isGuestFrame() && isOfScript(frame.getSourceLocation())) {
                return frame.getSourceLocation();
            }
        }
        return null;
    }

    private static boolean isOfScript(@Nullable SourceSection section) {
        return section != null
                && !section.getSource().isInternal()
                && section.getSource().getName().equals(Program.NAME);
    }

    private static @Nullable Place place(@Nullable SourceSection section, Program program, int prefix) {
        if (section == null || !section.isAvailable()) {
            return null;
        }
        List<String> lines = program.text().lines().toList();
        int line = Math.max(1, Math.min(section.getStartLine(), lines.size()));
        String text = lines.isEmpty() ? "" : lines.get(line - 1);
        int column = section.getStartLine() > line ? text.length() + 1 : section.getStartColumn();
        column -= section.getStartLine() == 1 ? prefix : 0;
        return new Place(
                line,
                Math.max(1, Math.min(column, text.length() + 1)),
                text.length() > LINE ? text.substring(0, LINE) : text);
    }
}
