/** What several packages of the library need and no user does. Not exported. */
@NullMarked
package io.charactergraph.internal;

import org.jspecify.annotations.NullMarked;
