package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the path from characters to what gives them their rating: the way to a thing, and from there the thing's own path. A
 * row has {@code characterId}, {@code best}, the steps that prove the thing as {@code proofs}, and those that a way can take
 * beside them as {@code others} and {@code reachedBy}.
 *
 * <p>The way is found by {@link io.charactergraph.query.engine.Routes}, in a graph of those steps of some hundred characters.
 */
final class CharacterRoutes implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    /** The characters of which one graph is made. */
    private static final int TOGETHER = 512;

    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType)
            .add("rank", DataTypes.IntegerType)
            .add("causeId", DataTypes.StringType)
            .add("path", DataTypes.createArrayType(EdgesOfKind.stepType(), false));

    @Override
    public Iterator<Row> call(Iterator<Row> characters) {
        return new Iterator<>() {
            private Iterator<Row> found = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!found.hasNext() && characters.hasNext()) {
                    List<Row> some = new ArrayList<>();
                    while (some.size() < TOGETHER && characters.hasNext()) {
                        some.add(characters.next());
                    }
                    found = routes(some);
                }
                return found.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return found.next();
            }
        };
    }

    private static Iterator<Row> routes(List<Row> characters) {
        StepGraph graph = new StepGraph(characters.stream()
                .flatMap(character -> Stream.of("proofs", "others", "reachedBy")
                        .flatMap(column -> Fields.rows(character, column).stream()))
                .toList());
        return characters.stream().map(character -> answer(character, graph)).iterator();
    }

    private static Row answer(Row character, StepGraph graph) {
        Row best = character.getAs("best");
        List<Row> path = new ArrayList<>(
                graph.route(character.getAs("characterId"), best.getAs("thingId"), Fields.rows(character, "proofs")));
        path.addAll(Fields.rows(best, "path"));
        return new Fields(SCHEMA)
                .text("id", character.<String>getAs("characterId"))
                .number("rank", best.<Integer>getAs("rank"))
                .text("causeId", best.<String>getAs("causeId"))
                .rows("path", path)
                .row();
    }
}
