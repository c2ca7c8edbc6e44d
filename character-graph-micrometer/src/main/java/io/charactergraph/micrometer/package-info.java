/**
 * Metrics for Micrometer: {@code CharacterGraphMetrics} binds a live graph, or the loads of an application, to a registry.
 */
@NullMarked
package io.charactergraph.micrometer;

import org.jspecify.annotations.NullMarked;
