package dev.artel.process.engine.told;

import dev.artel.process.run.Broadcasts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells one receiver a signal. */
@Component
public class ReachHandler extends ToldHandler {
    public static final String TYPE = "artel-told";

    ReachHandler(ObjectProvider<Broadcasts> broadcasts) {
        super(TYPE, broadcasts, (told, note) -> told.reach(note.number(0), note.number(1)));
    }
}
