package io.charactergraph.jdbc;

import javax.sql.DataSource;

/** Connections that do not give out the driver's own are read by cursors: misfits are the same. */
class CursorMisfitTest extends MisfitTest {

    @Override
    DataSource through(DataSource dataSource) {
        return HiddenDriver.over(dataSource);
    }
}
