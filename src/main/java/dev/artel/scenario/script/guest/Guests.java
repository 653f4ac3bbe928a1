package dev.artel.scenario.script.guest;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.SandboxPolicy;

/** Makes contexts that share one engine, and with it what has been parsed. */
public final class Guests {
    private final Libraries libraries = new Libraries();
    private final Engine engine = Isolation.engine(SandboxPolicy.TRUSTED);

    /** A new context, for one thread at a time; the caller closes it. */
    public Guest open(GuestHost host, GuestSettings settings) {
        Context context = Isolation.context(engine, SandboxPolicy.TRUSTED)
                .timeZone(settings.zone())
                .option("js.locale", settings.locale().toLanguageTag())
                .build();
        return new Guest(context, libraries, host, settings);
    }
}
