package io.charactergraph.spark;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/** Which studio has an id of a Spark graph, and which id the studio itself gives it. */
interface Naming extends Serializable {

    /** How many studios there are. */
    int studios();

    /** The number of the studio that has an id in wire form. */
    int studioOf(String node);

    /** The number of the studio that has the id of a row. */
    int studioOfRow(String row);

    /** The ids that a studio itself gives. */
    IdParts back(int studio);

    /** A row of a table with the ids that its studio itself gives. */
    default Row back(int studio, GraphTable table, Row row) {
        return new TableIds(back(studio)).renamed(table, row);
    }

    /** One studio, with its own ids. */
    static Naming own() {
        return new Own();
    }

    /** One studio, with its own ids. */
    record Own() implements Naming, IdParts {

        @Override
        public int studios() {
            return 1;
        }

        @Override
        public int studioOf(String node) {
            return 0;
        }

        @Override
        public int studioOfRow(String row) {
            return 0;
        }

        @Override
        public IdParts back(int studio) {
            return this;
        }

        @Override
        public Row back(int studio, GraphTable table, Row row) {
            return row;
        }

        @Override
        public String uuid(String uuid) {
            return uuid;
        }

        @Override
        public long number(long number) {
            return number;
        }

        @Override
        public String name(String name) {
            return name;
        }
    }
}
