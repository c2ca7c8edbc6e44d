/**
 * Pure data: nodes, ids, edges, evidence, unresolved references, coverage and records. Depends on no other package of
 * the library but {@code internal} (the one text order).
 */
@NullMarked
@BuilderStyle
package io.charactergraph.model;

import org.jspecify.annotations.NullMarked;
