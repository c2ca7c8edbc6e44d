/**
 * The admin service: the routes of a live graph and the character browser, by HTTP. {@code AdminService} is the program; {@code docs/admin.md} describes it.
 * Everything else is package-private.
 */
@NullMarked
package io.charactergraph.examples.admin;

import org.jspecify.annotations.NullMarked;
