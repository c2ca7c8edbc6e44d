/** The page of the character browser in a Chromium. */
@NullMarked
package io.charactergraph.tests.browser;

import org.jspecify.annotations.NullMarked;
