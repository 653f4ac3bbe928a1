package dev.artel.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One save over all attempts at it. Whoever looks at the change before it is made may need something that must not be done while the
 * record is held, such as a call of another system: it throws what {@link #outside} gives. Then the attempt is undone, the work is done
 * without a transaction, and the change is made again from its beginning; {@link #known} tells what was found out. Belongs to one thread.
 */
public final class Attempts {
    private static final ThreadLocal<@Nullable Attempts> CURRENT = new ThreadLocal<>();

    private final Map<Object, Object> known = new HashMap<>();

    private Attempts() {}

    /** Ends an attempt, for that work is to be done first. */
    private static final class Outside extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Attempts save;
        private final transient Runnable work;

        Outside(Attempts save, Runnable work) {
            super("work is to be done before the change", null, false, false);
            this.save = save;
            this.work = work;
        }
    }

    /** The save that this thread is at; empty when its change is part of a larger transaction, which only its owner could begin again. */
    public static Optional<Attempts> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** What was found out under that key by an earlier attempt. */
    public <T> Optional<T> known(Object key, Class<T> type) {
        return Optional.ofNullable(known.get(key)).map(type::cast);
    }

    /** Keeps something for the attempts that follow. */
    public void keep(Object key, Object what) {
        known.put(key, what);
    }

    /**
     * What is to be thrown to have the work done before the change. Each attempt may throw it; whoever does sees to it that there are not
     * too many.
     *
     * @param work called outside of the transaction and without a connection; what it throws ends the save
     */
    public RuntimeException outside(Runnable work) {
        return new Outside(this, work);
    }

    /** Makes the change, which is a transaction of its own or a part of that of the caller, as often as work has to be done before. */
    static <T> T of(Supplier<T> change) {
        Attempts around = CURRENT.get();
        boolean part = TransactionSynchronizationManager.isActualTransactionActive();
        Attempts save = part ? null : new Attempts();
        try {
            while (true) {
                CURRENT.set(save);
                try {
                    return change.get();
                } catch (Outside first) {
                    if (first.save != save) {
                        throw first;
                    }
                    CURRENT.remove();
                    first.work.run();
                }
            }
        } finally {
            restore(around);
        }
    }

    private static void restore(@Nullable Attempts around) {
        if (around == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(around);
        }
    }
}
