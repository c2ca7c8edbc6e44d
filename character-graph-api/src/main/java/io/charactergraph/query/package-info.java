/**
 * The answers to the questions of the graph: records that carry the things found, why, and the edges that prove it. Lists are in
 * the order of the spec: by kind, then id, unless said otherwise. Depends on {@code model} only; what computes the answers is
 * not public.
 */
@NullMarked
package io.charactergraph.query;

import org.jspecify.annotations.NullMarked;
