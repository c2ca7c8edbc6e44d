package io.charactergraph.cli.studio;

import io.charactergraph.CharacterGraph;
import java.time.Duration;

/**
 * A studio that was loaded.
 *
 * @param all everything below the ceiling, if there is one
 * @param graph what passes the filters
 * @param underCeiling whether there is a ceiling
 * @param time how long the load took
 */
public record LoadedStudio(CharacterGraph all, CharacterGraph graph, boolean underCeiling, Duration time) {}
