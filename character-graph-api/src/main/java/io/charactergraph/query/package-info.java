/**
 * The answers to the questions of the graph, with the things found, the reasons, and the edges that prove them. Lists are in
 * the order of the spec: by kind, then id, unless said otherwise. Depends on {@code model} only; what computes the answers is
 * not public.
 */
@NullMarked
package io.charactergraph.query;

import org.jspecify.annotations.NullMarked;
