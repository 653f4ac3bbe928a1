package dev.artel.record;

import dev.artel.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Base of the tests of records: each makes catalogs of its own. */
abstract class RecordTest extends ModuleTest {
    @Autowired
    protected Records records;

    @Autowired
    private AutowireCapableBeanFactory beans;

    protected RecordFixture fixture = new RecordFixture();

    @BeforeEach
    void prepare() {
        beans.autowireBean(fixture);
    }
}
