/** That the contracts fail for what breaks them. */
@NullMarked
package io.charactergraph.testkit.contract;

import org.jspecify.annotations.NullMarked;
