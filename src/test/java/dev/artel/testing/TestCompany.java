package dev.artel.testing;

import dev.artel.kernel.Company;
import dev.artel.kernel.Texts;
import java.time.ZoneId;
import java.util.Locale;

/** The company of module tests, where the module that keeps its settings is not loaded. */
public final class TestCompany implements Company {
    private volatile ZoneId zone = ZoneId.of("Europe/Moscow");

    public void moveTo(ZoneId other) {
        zone = other;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Locale language() {
        return Texts.RUSSIAN;
    }
}
