package dev.artel.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What somebody knows within one transaction: bound to the thread with the first use, put aside while another transaction runs inside, and
 * gone when the transaction ends.
 */
public abstract class PerTransaction implements TransactionSynchronization {
    private final Object owner;

    protected PerTransaction(Object owner) {
        this.owner = owner;
    }

    /** What the owner has bound to this transaction; null when nothing yet, or when there is no transaction. */
    public static <T extends PerTransaction> @Nullable T known(Object owner, Class<T> type) {
        return type.cast(TransactionSynchronizationManager.getResource(owner));
    }

    /**
     * The same, made at first use.
     *
     * @throws IllegalStateException when no transaction is going on
     */
    public static <T extends PerTransaction> T of(Object owner, Class<T> type, Supplier<T> make) {
        T known = known(owner, type);
        if (known != null) {
            return known;
        }
        T made = make.get();
        TransactionSynchronizationManager.registerSynchronization(made);
        TransactionSynchronizationManager.bindResource(owner, made);
        return made;
    }

    @Override
    public final void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public final void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public final void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        close();
    }

    /** Called once, before the transaction ends, whichever way it ends. */
    protected void close() {}
}
