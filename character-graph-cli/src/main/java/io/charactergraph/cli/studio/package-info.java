/** What all commands share: the terminal, the options that name a studio and a filter, and the load. Depends on the modules for sources; not exported. */
@NullMarked
package io.charactergraph.cli.studio;

import org.jspecify.annotations.NullMarked;
