package io.charactergraph.spark;

import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * In which of the parts a thing is, by its text: the same in a column and in a task.
 *
 * @param count how many parts there are
 */
record PartNumbers(int count) implements Serializable {

    /** The part of the thing of a text. */
    Column of(Column text) {
        return pmod(crc32(text.cast(DataTypes.BinaryType)), lit(count)).cast(DataTypes.IntegerType);
    }

    /** The part of the thing of a text. */
    int of(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % count);
    }
}
