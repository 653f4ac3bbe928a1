package dev.artel.catalog.table;

import dev.artel.kernel.Identifier;
import org.springframework.stereotype.Component;

/** Moves values of a field between its column and the side table. Runs within the caller's transaction: no DDL here. */
@Component
public class Moves {
    private final MoveMapper mapper;

    Moves(MoveMapper mapper) {
        this.mapper = mapper;
    }

    /** How many records, those in the trash included, have several values in the field. */
    public long several(long catalogId, long fieldId) {
        return mapper.several(side(catalogId), fieldId);
    }

    /** The caller holds the catalog's row, so that nobody writes values by the old structure meanwhile. */
    public void carryOut(long catalogId, Move move) {
        if (move.column().isEmpty()) {
            return;
        }
        Identifier table = RecordTables.name(catalogId);
        Identifier column = Identifier.of(move.column());
        if (move.kind() == Move.Kind.TO_SEVERAL) {
            mapper.clear(side(catalogId), move.fieldId());
            mapper.toSide(table, side(catalogId), column, move.fieldId(), move.target());
        } else {
            mapper.empty(table, column);
            mapper.toColumn(table, side(catalogId), column, move.fieldId());
            mapper.clear(side(catalogId), move.fieldId());
        }
    }

    private static Identifier side(long catalogId) {
        return RecordTables.names(catalogId).get(1);
    }
}
