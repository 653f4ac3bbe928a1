package dev.artel.process.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and can be undone.
 *
 * @param of the activity
 * @param by what undoes it; null for a frame or rounds, of which what was done inside is undone
 * @param item the element of the round in which it was done; -1 for none
 * @param number of it in the order of all that was done
 */
record Done(String of, @Nullable String by, int item, int number, List<Done> inside) {}
