/**
 * The values of a live graph: its state and status, the reports of its refreshes, when it tries again, and what asks for a refresh.
 * The live graph itself is {@code io.charactergraph.LiveGraph}. Depends on nothing of the library but {@code internal}.
 */
@NullMarked
package io.charactergraph.live;

import org.jspecify.annotations.NullMarked;
