/**
 * Loads the graph from PostgreSQL, and writes links into its tables. Depends on the library's {@code source} and {@code model}; uses Jdbi and the PostgreSQL
 * driver, neither of which shows in a public signature.
 */
@NullMarked
package io.charactergraph.jdbc;

import org.jspecify.annotations.NullMarked;
