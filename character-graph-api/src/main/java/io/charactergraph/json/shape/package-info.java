/**
 * What the objects of the wire format consist of, as data: each property with its name, its type and where its value comes from. Writing, TypeScript and
 * JSON Schema follow from it. Depends on {@code query.engine}. Not exported.
 */
@NullMarked
package io.charactergraph.json.shape;

import org.jspecify.annotations.NullMarked;
