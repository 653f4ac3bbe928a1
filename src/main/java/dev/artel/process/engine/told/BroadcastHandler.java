package dev.artel.process.engine.told;

import dev.artel.process.run.Broadcasts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the next receivers of a signal. */
@Component
class BroadcastHandler extends ToldHandler {
    static final String TYPE = "artel-broadcast";

    BroadcastHandler(ObjectProvider<Broadcasts> broadcasts) {
        super(TYPE, broadcasts, (told, note) -> told.next(note.number(0)));
    }
}
