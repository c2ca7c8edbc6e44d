/**
 * The routes of a service that answers in the wire format, without a server: {@link io.charactergraph.routes.GraphRoutes} makes of a request an answer.
 * A server of any kind passes requests to it and sends what it returns. Stands above the root package; nothing of the api depends on it.
 */
@NullMarked
package io.charactergraph.routes;

import org.jspecify.annotations.NullMarked;
