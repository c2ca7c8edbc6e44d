package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.tables.TableNaming;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Where the tables are that are written to.
 *
 * @param jdbi provides connections
 * @param naming what the tables are called
 * @param limits how long anything may take
 * @param lockTimeout how long to wait for a row that another session locks
 */
public record LinkStore(Jdbi jdbi, TableNaming naming, Limits limits, Duration lockTimeout) {}
