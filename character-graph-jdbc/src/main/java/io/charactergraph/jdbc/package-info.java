/**
 * Loads the graph from PostgreSQL with {@code JdbcGraphSource}, and writes links into its tables with {@code CharacterLinkage}. Values that operations return are
 * in {@code io.charactergraph.jdbc.change}. No type of Jdbi or of the PostgreSQL driver is in a public signature.
 */
@NullMarked
package io.charactergraph.jdbc;

import org.jspecify.annotations.NullMarked;
