package dev.artel.process.engine.told;

import dev.artel.process.run.Broadcasts;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Base of what the engine does with a job that carries numbers and nothing else: somebody is told. */
abstract class ToldHandler extends NoteHandler {
    private final ObjectProvider<Broadcasts> broadcasts;
    private final BiConsumer<Broadcasts, Note> act;

    /**
     * @param type that jobs of this kind are stored with
     * @param broadcasts asked for late, since it needs the engine
     */
    ToldHandler(String type, ObjectProvider<Broadcasts> broadcasts, BiConsumer<Broadcasts, Note> act) {
        super(type);
        this.broadcasts = broadcasts;
        this.act = act;
    }

    @Override
    public final void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        act.accept(broadcasts.getObject(), note);
    }
}
