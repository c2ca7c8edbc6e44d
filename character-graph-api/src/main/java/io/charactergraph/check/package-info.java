/**
 * Consistency checks: a rule is one small class with an id, a rule set is a value, and a report carries findings with their
 * evidence and a remedy. Depends on {@code query}, {@code state}, {@code graph} and {@code model}.
 */
@NullMarked
package io.charactergraph.check;

import org.jspecify.annotations.NullMarked;
