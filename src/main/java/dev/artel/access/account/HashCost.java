package dev.artel.access.account;

/**
 * What hashing a password with Argon2id costs. No setting changes it: the product has no bean of it and takes the full cost, and tests,
 * which sign in thousands of times, bring a cheaper one.
 *
 * @param kibibytes memory that is gone through
 * @param passes how often
 */
public record HashCost(int kibibytes, int passes) {
    /** 19 MiB twice, as the password storage cheat sheet of OWASP has it. */
    static final HashCost FULL = new HashCost(19 * 1024, 2);
}
