/** The commands, one class for each, and what they print. Depends on {@code cli.studio}; not exported. */
@NullMarked
package io.charactergraph.cli.command;

import org.jspecify.annotations.NullMarked;
