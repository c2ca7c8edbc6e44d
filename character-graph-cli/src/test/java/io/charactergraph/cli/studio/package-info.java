@org.jspecify.annotations.NullMarked
package io.charactergraph.cli.studio;
