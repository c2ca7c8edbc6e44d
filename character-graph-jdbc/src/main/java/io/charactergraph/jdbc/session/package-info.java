/** A session with the database: connections, transactions, time limits, SQL files, quoted names, and failures without row content. Knows no table. */
@NullMarked
package io.charactergraph.jdbc.session;

import org.jspecify.annotations.NullMarked;
