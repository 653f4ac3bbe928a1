package dev.artel.process.wait;

import dev.artel.kernel.Problem;

/** Who tells a process something that is received after the step that tells it, at the end of its transaction. */
public interface Sender {
    /** Nobody: what is told is a note to a process, and nobody asks what becomes of it. */
    Sender NONE = new Sender() {
        @Override
        public void missed(Problem nobody) {
            // who does not wait any more is left alone
        }

        @Override
        public RuntimeException failed(RuntimeException fault) {
            return fault;
        }
    };

    /**
     * Nobody waits for it any more: what waited has ended in the same transaction.
     *
     * @param nobody what a message without a receiver is told as
     * @throws Problem that one, when the sender needs a receiver; undoes the transaction
     */
    void missed(Problem nobody);

    /** The receiver could not take it: the same exception, told as one of the sender's step. */
    RuntimeException failed(RuntimeException fault);
}
