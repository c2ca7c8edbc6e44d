package io.charactergraph.source.json;

/**
 * The name of a field in the dictionary's spelling and in the other one (readings R10), by their codes.
 *
 * @param code the code of the dictionary's spelling
 * @param other the code of the other one; the same when the name is one word
 */
public record JsonName(int code, int other) {}
