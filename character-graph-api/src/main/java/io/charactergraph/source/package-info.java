/** Where graphs come from: the loader SPI and the one assembler that resolves references. Depends on {@code graph} and {@code model}. */
@NullMarked
package io.charactergraph.source;

import org.jspecify.annotations.NullMarked;
