/**
 * Pure data: nodes, ids, edges, evidence, unresolved references, coverage and records. Depends on no other package of
 * the library but {@code internal} (the one text order).
 */
@NullMarked
@Value.Style(
        jdkOnly = true,
        depluralize = true,
        allowedClasspathAnnotations = {Override.class})
package io.charactergraph.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
