/**
 * A JShell session with a graph: what its lines may call, how values are shown, and how it is started. Depends on the api alone.
 */
@NullMarked
package io.charactergraph.cli.shell;

import org.jspecify.annotations.NullMarked;
