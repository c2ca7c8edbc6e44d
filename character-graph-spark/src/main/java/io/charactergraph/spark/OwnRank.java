package io.charactergraph.spark;

import static org.apache.spark.sql.functions.udf;

import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.state.EffectiveRatings;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Ranks the rating that a node has itself. */
final class OwnRank implements UDF3<String, @Nullable String, @Nullable Boolean, Integer> {

    private static final long serialVersionUID = 1;

    private final ArrayList<ArrayList<String>> levels = new ArrayList<>();

    private transient @Nullable RatingScale scale;
    private final transient UserDefinedFunction function = udf(this, DataTypes.IntegerType);

    OwnRank(RatingScale scale) {
        scale.levels().forEach(words -> levels.add(new ArrayList<>(words)));
    }

    /** The rank as a column. Spark takes the columns of one object as equal, and those of two as different. */
    Column of(Column type, Column rating, Column ageRestricted) {
        return function.apply(type, rating, ageRestricted);
    }

    @Override
    public Integer call(String type, @Nullable String rating, @Nullable Boolean ageRestricted) {
        RatingScale known = scale();
        return EffectiveRatings.ownRank(
                NodeKind.findByWireType(type).orElseThrow(), rating, Boolean.TRUE.equals(ageRestricted), known);
    }

    private RatingScale scale() {
        RatingScale known = scale;
        if (known == null) {
            known = RatingScale.of(List.copyOf(levels));
            scale = known;
        }
        return known;
    }
}
