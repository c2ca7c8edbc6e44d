package io.charactergraph.json.stream;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.Writing;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.Answer;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.NodeEdges;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.Relationships;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.SceneStats;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.Suggestions;
import io.charactergraph.query.Together;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.Why;
import io.charactergraph.query.WorldView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers that have JSON, each with its shape. */
final class AnswerShapes {

    private static final List<Entry<?>> ANSWERS = List.of(
            new Entry<>(CharacterScenes.class, CharacterShapes.SCENES),
            new Entry<>(CharacterAssets.class, CharacterShapes.ASSETS),
            new Entry<>(CharacterGenerations.class, CharacterShapes.GENERATIONS),
            new Entry<>(NpcCharacters.class, CharacterShapes.NPC),
            new Entry<>(UsageStats.class, CharacterShapes.USAGE),
            new Entry<>(Relationships.class, CharacterShapes.RELATIONSHIPS),
            new Entry<>(Together.class, CharacterShapes.TOGETHER),
            new Entry<>(RenameReport.class, CharacterShapes.RENAME),
            new Entry<>(SceneView.class, SceneShapes.VIEW),
            new Entry<>(SceneStats.class, SceneShapes.STATS),
            new Entry<>(SceneCasting.class, SceneShapes.CASTING),
            new Entry<>(Readiness.class, SceneShapes.READINESS),
            new Entry<>(ArcView.class, SceneShapes.ARC),
            new Entry<>(WorldView.class, SceneShapes.WORLD),
            new Entry<>(NodeEdges.class, NodeAnswerShapes.EDGES),
            new Entry<>(WhereUsed.class, NodeAnswerShapes.WHERE_USED),
            new Entry<>(DeletionReport.class, NodeAnswerShapes.DELETION),
            new Entry<>(Lineage.class, NodeAnswerShapes.LINEAGE),
            new Entry<>(FoundPath.class, NodeAnswerShapes.PATH),
            new Entry<>(FoundPaths.class, NodeAnswerShapes.PATHS),
            new Entry<>(Why.class, NodeAnswerShapes.WHY),
            new Entry<>(RatingRollUp.class, NodeAnswerShapes.RATING),
            new Entry<>(UnresolvedReferences.class, ListShapes.ALL_UNRESOLVED),
            new Entry<>(CheckReport.class, ListShapes.REPORT),
            new Entry<>(Suggestions.class, ListShapes.SUGGESTIONS),
            new Entry<>(GraphDiff.class, DiffShapes.DIFF));

    /** Of what lists can be written, and how. */
    private static final List<ListEntry<?>> LISTS = List.of(
            new ListEntry<>(UsageStats.class, ListShapes.USAGE),
            new ListEntry<>(SceneCasting.class, ListShapes.CASTINGS),
            new ListEntry<>(GraphNode.class, ListShapes.NODES),
            new ListEntry<>(GraphEdge.class, ListShapes.EDGES),
            new ListEntry<>(UnresolvedReference.class, ListShapes.UNRESOLVED),
            new ListEntry<>(TableCoverage.class, ListShapes.COVERAGE),
            new ListEntry<>(Finding.class, ListShapes.FINDINGS));

    private AnswerShapes() {}

    private record Entry<A extends Answer>(Class<A> type, Shape<A> shape) {

        Optional<Written<A>> of(Answer answer) {
            return type.isInstance(answer) ? Optional.of(new Written<>(shape, type.cast(answer))) : Optional.empty();
        }
    }

    private record ListEntry<T>(Class<T> item, Shape<ListPage<T>> shape) {

        Optional<Written<ListPage<T>>> of(ListPage<?> page) {
            return page.items().stream().allMatch(item::isInstance)
                    ? Optional.of(new Written<>(shape, cast(page)))
                    : Optional.empty();
        }

        @SuppressWarnings("unchecked") // all items are such
        private ListPage<T> cast(ListPage<?> page) {
            return (ListPage<T>) page;
        }
    }

    /** An answer and its shape. */
    record Written<A extends Answer>(Shape<A> shape, A answer) {

        void write(Writing writing) {
            shape.write(writing, answer);
        }

        /** Whether nodes have their counts: they are those of one graph, and a difference is of two. */
        boolean hasCounts() {
            return !(answer instanceof GraphDiff);
        }
    }

    /** The answer with its shape; empty when there is no JSON for it. */
    static Optional<? extends Written<?>> find(Answer answer) {
        return answer instanceof ListPage<?> page
                ? LISTS.stream().flatMap(entry -> entry.of(page).stream()).findFirst()
                : ANSWERS.stream().flatMap(entry -> entry.of(answer).stream()).findFirst();
    }

    /** What an answer without JSON is called. */
    static String described(Answer answer) {
        String name = "a " + answer.getClass().getSimpleName();
        return answer instanceof ListPage<?> page && !page.items().isEmpty()
                ? name + " of " + page.items().get(0).getClass().getSimpleName()
                : name;
    }

    /** The shapes of all answers, in order. */
    static List<Shape<?>> all() {
        return Stream.<Shape<?>>concat(
                        ANSWERS.stream().map(Entry::shape), LISTS.stream().map(ListEntry::shape))
                .toList();
    }
}
