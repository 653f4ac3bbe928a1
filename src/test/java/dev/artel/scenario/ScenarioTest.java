package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Sections;
import dev.artel.kernel.Json;
import dev.artel.testing.ModuleTest;
import dev.artel.testing.RecordedDeployments;
import dev.artel.testing.TestAccess;
import org.springframework.beans.factory.annotation.Autowired;

/** Base of the tests of scenarios: each makes catalogs and scenarios of its own. */
public abstract class ScenarioTest extends ModuleTest {
    protected static final Access ADMINISTRATOR = TestAccess.administrator(1);
    protected static final Access EMPLOYEE = TestAccess.employee(2);

    @Autowired
    protected Scenarios scenarios;

    @Autowired
    protected Publications publications;

    @Autowired
    protected Removals removals;

    @Autowired
    protected Versions versions;

    @Autowired
    protected RecordedDeployments above;

    @Autowired
    protected Catalogs catalogs;

    @Autowired
    private Sections sections;

    /** A catalog with those fields, a JSON list in single quotes. */
    protected Catalog catalog(String fields) {
        return catalogNamed("", fields);
    }

    /** The same with a text id; empty for none. */
    protected Catalog catalogNamed(String id, String fields) {
        String section = sections.create(ADMINISTRATOR, Json.readObject("{\"name\":\"Раздел\"}"))
                .ref();
        String body = "{" + (id.isEmpty() ? "" : "'id':'" + id + "',") + "'name':'Каталог','sectionId':'" + section
                + "','fields':" + fields + "}";
        return catalogs.create(ADMINISTRATOR, Json.readObject(body.replace('\'', '"')));
    }

    /** Number of a new scenario with that draft. */
    protected String scenario(byte[] bpmn) {
        return scenarios.create(ADMINISTRATOR, null, "Сценарий", null, bpmn).ref();
    }

    protected long number(String ref) {
        return scenarios.get(ADMINISTRATOR, ref).id();
    }

    /** A change of the draft alone. */
    protected static Scenarios.Change draft(byte[] bpmn, Long revision) {
        return new Scenarios.Change(null, null, bpmn, revision, null);
    }
}
