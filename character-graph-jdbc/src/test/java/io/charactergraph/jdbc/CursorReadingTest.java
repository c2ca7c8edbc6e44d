package io.charactergraph.jdbc;

import javax.sql.DataSource;

/** Connections that do not give out the driver's own are read by cursors: every value comes through in the same way. */
class CursorReadingTest extends ReadingTest {

    @Override
    DataSource through(DataSource dataSource) {
        return HiddenDriver.over(dataSource);
    }
}
