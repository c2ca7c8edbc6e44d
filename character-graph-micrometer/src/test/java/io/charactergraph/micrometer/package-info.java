@NullMarked
package io.charactergraph.micrometer;

import org.jspecify.annotations.NullMarked;
