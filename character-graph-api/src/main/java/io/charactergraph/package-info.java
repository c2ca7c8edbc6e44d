/** Where users begin: {@link io.charactergraph.CharacterGraph} and the groups of questions that hang off it. */
@NullMarked
package io.charactergraph;

import org.jspecify.annotations.NullMarked;
