/** Tests of the admin service, over HTTP. */
@NullMarked
package io.charactergraph.examples.admin;

import org.jspecify.annotations.NullMarked;
