package dev.artel.record.sql;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;

/** What stands in a field of an employee's card, as a part of the statement that asks for it. */
final class CardWhere {
    private CardWhere() {}

    /** That the number is one of a record of that catalog which the field of the card holds. */
    static Sql holds(Where where, Condition.InCard card, long catalogId, Sql number) {
        Layout cards = where.layout(Catalog.USERS);
        Slot slot = cards == null ? null : cards.slot(card.fieldId()).orElse(null);
        if (cards == null || slot == null) {
            return Where.never();
        }
        Identifier alias = where.alias("u");
        Sql in = number.add(" IN (SELECT ");
        if (slot.storage() instanceof Storage.References) {
            return in.column(alias, Names.TARGET_RECORD)
                    .add(" FROM ")
                    .name(cards.catalog().table().references())
                    .add(" ")
                    .name(alias)
                    .add(" WHERE ")
                    .column(alias, Names.RECORD_ID)
                    .add(" = ")
                    .bind(card.userId())
                    .add(" AND ")
                    .column(alias, Names.FIELD_ID)
                    .add(" = ")
                    .bind(slot.id())
                    .add(" AND ")
                    .column(alias, Names.TARGET_CATALOG)
                    .add(" = ")
                    .bind(catalogId)
                    .add(")");
        }
        return in.column(alias, slot.requiredColumn())
                .add(" FROM ")
                .name(cards.table())
                .add(" ")
                .name(alias)
                .add(" WHERE ")
                .column(alias, Names.ID)
                .add(" = ")
                .bind(card.userId())
                .add(")");
    }
}
