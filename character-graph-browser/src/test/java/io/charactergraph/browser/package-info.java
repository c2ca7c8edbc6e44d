@NullMarked
package io.charactergraph.browser;

import org.jspecify.annotations.NullMarked;
