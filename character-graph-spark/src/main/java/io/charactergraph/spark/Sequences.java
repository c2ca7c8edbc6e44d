package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Lists as the rows of Spark have them. */
final class Sequences {

    private Sequences() {}

    static Seq<@Nullable String> of(List<? extends @Nullable String> list) {
        return ofAny(new ArrayList<@Nullable String>(list));
    }

    static Seq<Row> ofRows(List<Row> list) {
        return ofAny(new ArrayList<>(list));
    }

    /** A list that changes no more. */
    static <T extends @Nullable Object> Seq<T> ofAny(List<T> list) {
        return CollectionConverters.<T>asScala(list).toSeq();
    }
}
