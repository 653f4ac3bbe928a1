package dev.artel.process.engine.told;

import dev.artel.process.run.Broadcasts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whether a record is as a process waits for it to be. */
@Component
public class CheckHandler extends ToldHandler {
    public static final String TYPE = "artel-until";

    CheckHandler(ObjectProvider<Broadcasts> broadcasts) {
        super(TYPE, broadcasts, (told, note) -> told.check(note.number(0)));
    }
}
