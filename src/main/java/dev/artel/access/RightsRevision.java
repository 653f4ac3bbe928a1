package dev.artel.access;

/** The number that grows with every change of who may do what. */
public interface RightsRevision {
    /**
     * Makes every node forget, from the next request on, what it keeps of rights: for whoever changes a rights view or a link of an
     * employee's card. One statement, in the transaction of the change.
     */
    void raise();
}
