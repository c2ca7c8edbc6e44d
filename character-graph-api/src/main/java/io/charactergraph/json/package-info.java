/** Graphs as JSON. Depends on {@code json.stream} and {@code state}. Jackson stays inside. */
@NullMarked
package io.charactergraph.json;

import org.jspecify.annotations.NullMarked;
