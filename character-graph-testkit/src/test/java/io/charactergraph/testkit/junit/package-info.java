/** The extension, in tests and in runs of tests; run with the oldest and the newest JUnit Jupiter that is supported. */
@NullMarked
package io.charactergraph.testkit.junit;

import org.jspecify.annotations.NullMarked;
