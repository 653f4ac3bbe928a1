package dev.artel.testing;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.kernel.Actor;
import java.util.Map;

/** Somebody's rights without an account behind them. */
public record TestAccess(Actor actor, boolean administrator) implements Access {
    public static Access administrator(long userId) {
        return new TestAccess(new Actor(userId, "Администратор"), true);
    }

    public static Access employee(long userId) {
        return new TestAccess(new Actor(userId, "Сотрудник"), false);
    }

    @Override
    public Grant on(CatalogKey catalog) {
        if (administrator) {
            return Grant.of(Privilege.ADMIN, FieldRight.EDIT, Map.of());
        }
        return catalog.systemId() == null ? Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of()) : Grant.NOTHING;
    }
}
