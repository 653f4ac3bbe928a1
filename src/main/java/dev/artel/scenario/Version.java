package dev.artel.scenario;

import dev.artel.scenario.diagram.Diagram;
import java.time.Instant;

/**
 * A published version of a scenario: it never changes.
 *
 * @param id number of the version, unique over all scenarios
 * @param number counts from 1 within the scenario
 * @param hash SHA-256 of the model in hexadecimal: the same for diagrams that differ in drawing only
 * @param syncable whether it can run in one piece, in the transaction of its caller
 * @param publishedBy number of the employee; runs without a starter act as this account
 */
public record Version(
        long id,
        long scenarioId,
        int number,
        Diagram diagram,
        String hash,
        boolean syncable,
        long publishedBy,
        Instant published) {}
