package dev.artel.scenario.script.wire;

import dev.artel.scenario.script.executor.Ending;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a worker tells the product. */
public sealed interface ToParent extends Message {
    /** It is ready for that language. */
    record Warmed(Locale language) implements ToParent {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.WARMED).text(language.toLanguageTag());
        }
    }

    /** Something that is said about a run. */
    sealed interface OfRun extends ToParent {
        int run();
    }

    /** Its script waits for {@link ToWorker.Answer}; the operations are those of {@code GuestHost}. */
    record Ask(int run, Operation operation, String first, String second) implements OfRun {
        /** Operations. */
        public enum Operation {
            READ,
            CALL,
            COMPUTE,
            SAY
        }

        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.ASK).number(run).name(operation).text(first).text(second);
        }
    }

    /** A line of its log. */
    record Line(int run, String level, String text) implements OfRun {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.LINE).number(run).text(level).text(text);
        }
    }

    /** How one source of it ended; the last one's is the end of the run. */
    sealed interface End extends OfRun {
        boolean last();

        Duration scriptTime();
    }

    /** It gave a value. */
    record Done(
            int run,
            boolean last,
            Duration scriptTime,
            @Nullable String json,
            String assigned) implements End {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.DONE).number(run).yes(last).number(scriptTime.toNanos());
            out.text(json).text(assigned);
        }
    }

    /** It failed; always the last. */
    record Failed(int run, Duration scriptTime, GuestFailure failure) implements End {
        @Override
        public boolean last() {
            return true;
        }

        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.FAILED).number(run).number(scriptTime.toNanos());
            out.name(failure.kind()).text(failure.getMessage()).text(failure.details());
            Place place = failure.place();
            out.yes(place != null);
            if (place != null) {
                out.number(place.line()).number(place.column()).text(place.text());
            }
        }
    }

    /**
     * It was ended from outside; always the last.
     *
     * @param stuck whether its thread goes on all the same, so that nothing but the end of the process stops it
     */
    record Ended(int run, Duration scriptTime, Ending why, boolean stuck) implements End {
        @Override
        public boolean last() {
            return true;
        }

        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.ENDED)
                    .number(run)
                    .number(scriptTime.toNanos())
                    .name(why)
                    .yes(stuck);
        }
    }

    /** The first word of each. */
    enum Kind {
        WARMED,
        ASK,
        LINE,
        DONE,
        FAILED,
        ENDED
    }

    static ToParent read(FrameReader in) throws IOException {
        return switch (in.name(Kind.values())) {
            case WARMED -> new Warmed(Locale.forLanguageTag(in.text()));
            case ASK -> new Ask(in.number(), in.name(Ask.Operation.values()), in.text(), in.text());
            case LINE -> new Line(in.number(), in.text(), in.text());
            case DONE -> new Done(in.number(), in.yes(), time(in), in.textOrNull(), in.text());
            case FAILED -> new Failed(in.number(), time(in), readFailure(in));
            case ENDED -> new Ended(in.number(), time(in), in.name(Ending.values()), in.yes());
        };
    }

    private static Duration time(FrameReader in) throws IOException {
        return Duration.ofNanos(in.longNumber());
    }

    private static GuestFailure readFailure(FrameReader in) throws IOException {
        GuestFailure.Kind kind = in.name(GuestFailure.Kind.values());
        String message = in.text();
        String details = in.text();
        Place place = in.yes() ? new Place(in.number(), in.number(), in.text()) : null;
        return new GuestFailure(kind, message, place, details, null);
    }
}
