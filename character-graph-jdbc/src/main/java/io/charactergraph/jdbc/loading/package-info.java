/** One load: locks the tables, rehearses the statements, and streams the rows. Also the details of single nodes, and the counts of rows that foreign keys
 * refer from. Behind {@code JdbcGraphSource}. */
@NullMarked
package io.charactergraph.jdbc.loading;

import org.jspecify.annotations.NullMarked;
