package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests of values in scripts: deals with a number {@code sum}, a text {@code name} and a choice {@code stage}, new or won. */
abstract class DealsTest extends CheckTest {
    protected Catalog deals;

    @BeforeEach
    void makeDeals() {
        deals = catalog(
                "[{'id':'sum','name':'Сумма','type':'number'},{'id':'name','name':'Имя','type':'text'},"
                        + "{'id':'stage','name':'Этап','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'id':'won','name':'Успех'}]}}]");
    }

    /** What is said of fields and their values; DEALS stands for the catalog. */
    protected List<String> told(String inside) {
        return codes(inside.replace("DEALS", deals.ref())).stream()
                .filter(code -> code.matches(".* (unknown-field|unknown-option|wrong-value)"))
                .toList();
    }
}
