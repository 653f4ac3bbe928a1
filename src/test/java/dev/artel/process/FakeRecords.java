package dev.artel.process;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.record.Changed;
import dev.artel.record.Count;
import dev.artel.record.Found;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.Search;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** There are no records. */
public final class FakeRecords implements Records {
    @Override
    public Rec get(Access access, String catalog, String record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Rec> find(Access access, String catalog, String record) {
        return Optional.empty();
    }

    @Override
    public Found find(Access access, String catalog, Search search) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Count count(Access access, String catalog, Search search) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rec create(Access access, Cause cause, String catalog, ObjectNode values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Changed update(
            Access access, Cause cause, String catalog, String record, ObjectNode values, @Nullable Long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Access access, Cause cause, String catalog, String record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rec restore(Access access, Cause cause, String catalog, String record) {
        throw new UnsupportedOperationException();
    }
}
