package dev.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What one operation asked of the database.
 *
 * @param sql the statements in order, a batch of n rows n times; savepoints count, commits do not
 * @param log the same with commits and rollbacks where they were
 * @param commits how many transactions were committed
 * @param rollbacks how many were rolled back as a whole
 */
public record Tally(List<String> sql, List<String> log, int commits, int rollbacks) {
    /**
     * The same without what the edge asks before the operation begins: who sends the request, one statement with a commit of its own.
     * Fails when that is not what came first.
     */
    public Tally withoutSignIn() {
        assertThat(log).hasSizeGreaterThan(2);
        assertThat(log.get(0)).contains("FROM session");
        assertThat(log.get(1)).isEqualTo("COMMIT");
        return new Tally(sql.subList(1, sql.size()), log.subList(2, log.size()), commits - 1, rollbacks);
    }

    public int statements() {
        return sql.size();
    }

    /** Fails with the list of statements when there were more, or when the commits are not exactly that many. */
    public Tally assertAtMost(int statements, int commits) {
        assertThat(sql).as("at most %d statements", statements).hasSizeLessThanOrEqualTo(statements);
        return assertCommits(commits);
    }

    /** Fails when there were more statements than that; says nothing of commits. */
    public Tally assertStatementsAtMost(int statements) {
        assertThat(sql).as("at most %d statements", statements).hasSizeLessThanOrEqualTo(statements);
        return this;
    }

    public Tally assertCommits(int expected) {
        assertThat(commits).as("commits of %s", log).isEqualTo(expected);
        return this;
    }
}
