/**
 * What the answers of {@code query} are made of: one record for each answer, which the engine fills. Not exported, so that an
 * answer can gain a part without a change that a user could notice. Depends on {@code query} and {@code model}.
 */
@NullMarked
package io.charactergraph.query.parts;

import org.jspecify.annotations.NullMarked;
