package dev.artel.access;

/**
 * The log of what concerns security: who signed in, what became of accounts, rights, structure and settings. Entries are only ever
 * added; shortly after the commit they are sealed into a chain of hashes.
 */
public interface Audit {
    /**
     * Adds the entry in the running transaction, or in one of its own where none runs; one statement. Names of people that the entry does
     * not say are looked up, and who asks and from where is taken from the request that is being answered.
     */
    void note(AuditEntry entry);
}
