package dev.artel.scenario.script.wire;

import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.executor.Ending;
import dev.artel.scenario.script.guest.GuestSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the product tells a worker. */
public sealed interface ToWorker extends Message {
    /** Get ready for scripts in that language; answered by {@link ToParent.Warmed}. */
    record Warm(Locale language) implements ToWorker {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.WARM).text(language.toLanguageTag());
        }
    }

    /**
     * Run sources one after the other in one context, each with the whole budget. It ends with the first that fails or, where that is
     * wanted, with the first whose value is true. Each is answered by {@link ToParent.Done}, {@link ToParent.Failed} or {@link ToParent.Ended}.
     *
     * @param run names this order in everything that is said about it
     * @param context a new one is built where {@code settings} are given
     * @param logBytes of each source's log
     */
    record Order(
            int run,
            int context,
            @Nullable GuestSettings settings,
            List<Change> changes,
            List<Piece> pieces,
            Budget budget,
            Manner manner,
            int logBytes)
            implements ToWorker {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.ORDER).number(run).number(context).yes(settings != null);
            if (settings != null) {
                writeSettings(settings, out);
            }
            out.number(changes.size());
            for (Change change : changes) {
                change.write(out);
            }
            out.number(pieces.size());
            for (Piece piece : pieces) {
                piece.write(out);
            }
            out.number(budget.time().toNanos()).number(budget.bytes());
            out.number(budget.hostTime().toNanos()).number(budget.hostCalls());
            out.name(manner).number(logBytes);
        }
    }

    /** How far an order goes. */
    enum Manner {
        ALL,
        UNTIL_TRUE,
        /** Nothing is run: the sources are parsed only. */
        CHECK
    }

    /** What {@link ToParent.Ask} asked for. */
    record Answer(int run, String text) implements ToWorker {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.ANSWER).number(run).text(text);
        }
    }

    /** Nobody waits for that run any more. */
    record Cancel(int run, Ending why) implements ToWorker {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.CANCEL).number(run).name(why);
        }
    }

    /** That context is not needed any more. */
    record Close(int context) implements ToWorker {
        @Override
        public void write(FrameWriter out) throws IOException {
            out.name(Kind.CLOSE).number(context);
        }
    }

    /** The first word of each. */
    enum Kind {
        WARM,
        ORDER,
        ANSWER,
        CANCEL,
        CLOSE
    }

    static ToWorker read(FrameReader in) throws IOException {
        return switch (in.name(Kind.values())) {
            case WARM -> new Warm(Locale.forLanguageTag(in.text()));
            case ORDER -> readOrder(in);
            case ANSWER -> new Answer(in.number(), in.text());
            case CANCEL -> new Cancel(in.number(), in.name(Ending.values()));
            case CLOSE -> new Close(in.number());
        };
    }

    private static Order readOrder(FrameReader in) throws IOException {
        int run = in.number();
        int context = in.number();
        GuestSettings settings = in.yes() ? readSettings(in) : null;
        List<Change> changes = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            changes.add(Change.read(in));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            pieces.add(Piece.read(in));
        }
        Budget budget = new Budget(
                Duration.ofNanos(in.longNumber()), in.longNumber(), Duration.ofNanos(in.longNumber()), in.number());
        return new Order(run, context, settings, changes, pieces, budget, in.name(Manner.values()), in.number());
    }

    private static void writeSettings(GuestSettings settings, FrameWriter out) throws IOException {
        out.text(settings.zone().getId()).text(settings.locale().toLanguageTag());
        out.number(settings.ahead().toMillis()).texts(settings.functions()).texts(settings.computed());
        GuestSettings.CopyLimits limits = settings.limits();
        out.yes(settings.steps()).number(limits.depth()).number(limits.nodes()).number(limits.chars());
    }

    private static GuestSettings readSettings(FrameReader in) throws IOException {
        return new GuestSettings(
                ZoneId.of(in.text()),
                Locale.forLanguageTag(in.text()),
                Duration.ofMillis(in.longNumber()),
                in.texts(),
                in.texts(),
                in.yes(),
                new GuestSettings.CopyLimits(in.number(), in.number(), in.number()));
    }
}
