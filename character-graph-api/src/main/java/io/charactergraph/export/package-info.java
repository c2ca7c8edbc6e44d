/**
 * Graphs in the formats of other programs: DOT, GraphML, Mermaid, SVG and CSV. Depends on {@code query.engine}, {@code query}, {@code state}, {@code
 * graph} and {@code model}.
 */
@NullMarked
package io.charactergraph.export;

import org.jspecify.annotations.NullMarked;
