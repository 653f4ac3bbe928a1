package dev.artel.record.read;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.record.Standing;
import dev.artel.record.Standings;
import dev.artel.record.sql.Layouts;
import dev.artel.record.value.Rows;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the record in which of the rights views it lies, and its own rules. */
@Service
class RecordStandings implements Standings {
    private final Layouts layouts;
    private final Rows rows;

    RecordStandings(Layouts layouts, Rows rows) {
        this.layouts = layouts;
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<Standing> of(Access person, Catalog catalog, long record) {
        return rows.standing(person, layouts.of(catalog), record);
    }
}
