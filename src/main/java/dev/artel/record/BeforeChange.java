package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at a change of a record before it is made. Called within the transaction of the change, after rights, versions and values were
 * checked and with the record locked; may refuse by throwing a {@link dev.artel.kernel.Problem} and may amend the values. Not called
 * for a change that changes nothing, nor for fixed tables, whose owners see their changes themselves.
 */
public interface BeforeChange {
    /** Whether changes of records of that catalog are to be looked at. */
    boolean concerns(Catalog catalog);

    void before(Proposal proposal);

    /** Whether it may fill in what is missing: it is shown the change before it is known to be complete, and before those who may not. */
    default boolean completes() {
        return false;
    }

    /** The change that is about to be made. */
    interface Proposal {
        RecordChanged.Kind kind();

        Catalog catalog();

        /** Number of the record; null for a creation. */
        @Nullable Long recordId();

        /** What it is called in the API: its own text id or its number; null for a creation. */
        @Nullable String recordRef();

        /** Version of the record that is locked; null for a creation. */
        @Nullable Long version();

        Access access();

        Cause cause();

        /** Numbers of the fields that will change; of the filled ones for a creation. */
        Set<Long> fields();

        /** All fields as they will be, in answered form. */
        ObjectNode values();

        /** All fields as they are, in answered form; empty for a creation. */
        ObjectNode previous();

        /** Puts values (in sent form) into the change, whether or not the person may write those fields. */
        void amend(ObjectNode values);

        /**
         * The same for a rule that acts as an account of its own: where the record then is beyond the rights of the person, it must be
         * within those of that account.
         *
         * @param rule what it is called
         * @param account null when it acts as the person
         */
        void amend(ObjectNode values, String rule, @Nullable Access account);
    }
}
