/** Plans that resolve findings: a remedy for each rule, the draft of rows that they edit, and the application of a plan. Behind {@code Remedies}. */
@NullMarked
package io.charactergraph.jdbc.remedies;

import org.jspecify.annotations.NullMarked;
