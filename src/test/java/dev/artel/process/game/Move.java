package dev.artel.process.game;

import java.util.List;

/**
 * What can happen next.
 *
 * @param path of the tokens on frames, by their places in the rooms, to the room where it happens
 * @param place of the token in that room; -1 for the room itself
 * @param event what has come; empty for a token that goes on
 */
record Move(List<Integer> path, int place, String event) {}
