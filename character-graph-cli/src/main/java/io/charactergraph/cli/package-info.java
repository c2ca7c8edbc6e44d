/** The command line, to be run from a terminal or from a program. Depends on {@code cli.command} and {@code cli.studio}; nothing of the library depends on it. */
@NullMarked
package io.charactergraph.cli;

import org.jspecify.annotations.NullMarked;
