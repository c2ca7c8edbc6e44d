package io.charactergraph.spark;

import static org.apache.spark.sql.functions.udf;

import io.charactergraph.internal.Lazy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Ids of nodes that are found when they are first needed, and kept until they are freed. What is asked of them does not carry the
 * plan by which they were found.
 *
 * <p>Few ids are a set that every executor gets: whether a row names one of them is a condition on the row, and no join. Many ids
 * are a table, in memory and on disk.
 */
final class KeptIds {

    private static final StructType SCHEMA = new StructType().add("id", DataTypes.StringType);

    /** About how many bytes an id has in a table. */
    private static final long BYTES = 80;

    private final Lazy<Found> found;

    /** The ids of a table with a column {@code id}, in which each stands once. */
    KeptIds(Supplier<Dataset<Row>> ids) {
        found = Lazy.of(() -> find(ids.get()));
    }

    private static Found find(Dataset<Row> ids) {
        SparkSession session = ids.sparkSession();
        JavaRDD<Row> rows = ids.select("id").javaRDD().persist(StorageLevel.MEMORY_AND_DISK());
        if (rows.count() * BYTES > mostToBroadcast(session)) {
            Dataset<Row> table = session.createDataFrame(rows, SCHEMA);
            return new Found(session.sparkContext(), Optional.empty(), Optional.of(table), () -> rows.unpersist(false));
        }
        Set<String> set = set(rows.map(row -> row.getString(0)).collect());
        rows.unpersist(false);
        Broadcast<Set<String>> sent =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(set);
        return new Found(session.sparkContext(), Optional.of(new Few(sent)), Optional.empty(), sent::unpersist);
    }

    /** A set that Spark can send by every serializer. Kryo cannot read the sets of {@link Set#copyOf}. */
    static Set<String> set(Collection<String> ids) {
        return new HashSet<>(ids);
    }

    /** How many bytes a table may have that Spark sends to every executor; less than none when it sends no table. */
    private static long mostToBroadcast(SparkSession session) {
        String most = session.conf().get("spark.sql.autoBroadcastJoinThreshold");
        return most.startsWith("-") ? -1 : JavaUtils.byteStringAsBytes(most);
    }

    /** The ids as a set, when they are few. */
    Optional<Few> few() {
        return found.get().few();
    }

    /** A table of {@code id}; only when they are many. */
    Dataset<Row> many() {
        return found.get().many().orElseThrow();
    }

    /** Frees what is kept; with a session that is stopped it is gone. The ids can be used after it. */
    void free() {
        if (found.isKnown() && !found.get().context().isStopped()) {
            found.get().free().run();
        }
    }

    private record Found(SparkContext context, Optional<Few> few, Optional<Dataset<Row>> many, Runnable free) {}

    /** A set of ids that every executor has, as functions of columns. */
    static final class Few {

        private final UserDefinedFunction has;
        private final UserDefinedFunction among;

        Few(Broadcast<Set<String>> ids) {
            UDF1<@Nullable String, Boolean> isOne =
                    id -> id != null && ids.value().contains(id);
            UDF1<Seq<String>, Seq<String>> those = named -> {
                List<String> some = new ArrayList<>(CollectionConverters.asJava(named));
                some.removeIf(id -> id == null || !ids.value().contains(id));
                return Sequences.of(some.stream().distinct().toList());
            };
            has = udf(isOne, DataTypes.BooleanType);
            among = udf(those, DataTypes.createArrayType(DataTypes.StringType));
        }

        /** Whether an id is one of these; null is none. */
        Column has(Column id) {
            return has.apply(id);
        }

        /** Those of an array of ids that are among these, each once; the array may not be null. */
        Column among(Column named) {
            return among.apply(named);
        }
    }
}
