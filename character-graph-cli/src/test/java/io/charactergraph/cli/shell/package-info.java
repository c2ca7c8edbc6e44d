@NullMarked
package io.charactergraph.cli.shell;

import org.jspecify.annotations.NullMarked;
