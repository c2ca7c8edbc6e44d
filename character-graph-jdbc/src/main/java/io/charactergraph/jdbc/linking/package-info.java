/** One operation that writes links: the transaction, the locked row, the check of what is linked, and the edit of a JSON column. Behind {@code
 * CharacterLinkage}. */
@NullMarked
package io.charactergraph.jdbc.linking;

import org.jspecify.annotations.NullMarked;
