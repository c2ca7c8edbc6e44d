/**
 * The character browser: {@code CharacterBrowser} writes a graph as one HTML page that opens from disk, {@code ServicePage} is the same page in front of a
 * service. Uses the api only.
 */
@NullMarked
package io.charactergraph.browser;

import org.jspecify.annotations.NullMarked;
