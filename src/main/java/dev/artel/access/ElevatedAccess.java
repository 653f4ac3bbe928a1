package dev.artel.access;

/** Somebody who acts with everything for the length of one step; who that is stays known. */
record ElevatedAccess(Access access) implements DerivedAccess {
    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return Grant.EVERYTHING;
    }
}
