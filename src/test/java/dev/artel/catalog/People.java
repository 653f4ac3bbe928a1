package dev.artel.catalog;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Grant.Share;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.Subject;
import dev.artel.kernel.Actor;
import java.util.List;
import java.util.Map;

/** Two people of the two roles, for tests of this module. */
public final class People {
    public static final Access ADMINISTRATOR = new Access() {
        @Override
        public Actor actor() {
            return new Actor(1, "Admin");
        }

        @Override
        public boolean administrator() {
            return true;
        }

        @Override
        public Grant on(CatalogKey catalog) {
            return Grant.of(Privilege.ADMIN, FieldRight.EDIT, Map.of());
        }
    };

    public static final Access EMPLOYEE = new Access() {
        @Override
        public Actor actor() {
            return new Actor(2, "Anna");
        }

        @Override
        public boolean administrator() {
            return false;
        }

        @Override
        public Grant on(CatalogKey catalog) {
            if (catalog.systemId() == null) {
                return Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of());
            }
            return catalog.systemId().equals("$users")
                    ? new Grant(List.of(Share.of(
                            Subject.PLATFORM,
                            new Right(
                                    Privilege.VIEW,
                                    FieldRight.HIDDEN,
                                    Map.of(1L, FieldRight.VIEW, 2L, FieldRight.VIEW)))))
                    : Grant.NOTHING;
        }
    };

    private People() {}
}
