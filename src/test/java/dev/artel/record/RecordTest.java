package dev.artel.record;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.node.ObjectNode;

/** Base of the tests of records: each makes catalogs of its own. */
abstract class RecordTest extends ModuleTest {
    @Autowired
    protected Records records;

    @Autowired
    private AutowireCapableBeanFactory beans;

    protected RecordFixture fixture = new RecordFixture();
    protected final Someone admin = Someone.admin();
    protected final Cause cause = Cause.byPerson(1);

    /** Values as JSON with single quotes. */
    static ObjectNode values(String json) {
        return Json.readObject(json.replace('\'', '"'));
    }

    Rec make(Catalog catalog, String values) {
        return records.create(admin, cause, catalog.ref(), values(values));
    }

    @BeforeEach
    void prepare() {
        beans.autowireBean(fixture);
    }
}
