package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.record.Holds;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds records by the locks that their changes take, too. */
@Service
class RowHolds implements Holds {
    private final Catalogs catalogs;
    private final Layouts layouts;
    private final RowLocks locks;

    RowHolds(Catalogs catalogs, Layouts layouts, RowLocks locks) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.locks = locks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Access access, String catalog, String record) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        if (layout.ordinary()) {
            locks.lock(access, layout, record);
        }
    }
}
