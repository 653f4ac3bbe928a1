package dev.artel.scenario.doctor;

import java.util.stream.Stream;

/**
 * One kind of repair, one file each; found by being a Spring component. Texts are {@code repair.<code>} and {@code .effect}.
 * Those that change what an element is come before those that ask what it is: {@code @Order}.
 */
interface Repair {
    /** What it could mend in the file, in the order of the file. */
    Stream<Finding> find(Sheet sheet);

    /** Mends one of these. What another repair has taken away meanwhile is left alone. */
    void mend(Sheet sheet, Finding finding);
}
