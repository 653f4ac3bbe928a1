package dev.artel.scenario.script.guest;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Runs what most scripts do, so that the engine and the libraries are there: cold, the first script would need seconds. */
public final class Rehearsal {
    private static final int ROUNDS = 2;
    private static final String SAMPLE = """
            const items = _.sortBy([{ a: 2, at: moment() }, { a: 1, at: new Date() }], "a");
            const total = items.map((item) => item.a).reduce((sum, a) => sum + a, 0);
            if (/^(\\d+)-x/.test(`${total}-y`) || JSON.stringify(items).length < 5) { throw new Error("no"); }
            log.info("warm", total, crypto.sha256("warm"));
            return { items, total, local: moment().tz("Europe/Moscow").format("LLL") };
            """;

    private Rehearsal() {}

    /** What is parsed is shared within a language only. */
    public static void play(Guests guests, Programs programs, Locale language) {
        GuestSettings settings = new GuestSettings(
                ZoneOffset.UTC,
                language,
                Duration.ZERO,
                List.of(),
                Digests.names(),
                true,
                new GuestSettings.CopyLimits(64, 1_000, 100_000));
        for (int i = 0; i < ROUNDS; i++) {
            try (Guest guest = guests.open(new Audience(), settings)) {
                guest.run(programs.of(SAMPLE, false, true));
                guest.run(programs.of("1 + 1", true, true));
            }
        }
    }

    /** Nothing is asked of it but what any host computes. */
    private static final class Audience implements GuestHost {
        @Override
        public String read(String variable) {
            return "null";
        }

        @Override
        public String call(String function, String arguments) {
            throw new IllegalStateException("no function " + function);
        }

        @Override
        public String compute(String function, String texts) {
            String answer = Digests.answer(function, texts);
            if (answer == null) {
                throw new IllegalStateException("too few texts for " + function);
            }
            return answer;
        }

        @Override
        public boolean log(String level, String line) {
            return true;
        }

        @Override
        public String say(String unfit) {
            return unfit;
        }
    }
}
