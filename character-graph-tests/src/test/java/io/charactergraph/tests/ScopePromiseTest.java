package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.source.scope.ScopeClosure;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A graph that was loaded for one thing answers about it as the graph of the whole studio does, under every filter. Shows the same
 * from every source. {@code -Dcharactergraph.scopes=1000} tries more studios.
 */
class ScopePromiseTest {

    private static final int LEAST_ROWS = 40;
    private static final int FILTERS = 2;

    static LongStream seeds() {
        return LongStream.range(
                Long.getLong("charactergraph.firstScope", 0L), Long.getLong("charactergraph.scopes", 100L));
    }

    /** Of the tables of either profile by turns. */
    @ParameterizedTest
    @MethodSource("seeds")
    void answers_fromPartsOfRandomStudios_areThoseOfTheWhole(long seed) {
        check(
                RandomStudio.builder()
                        .seed(90_000 + seed)
                        .rows(LEAST_ROWS + (int) seed % LEAST_ROWS)
                        .profile(seed % 2 == 0 ? SchemaProfile.PROFILE_2025 : SchemaProfile.PROFILE_2026)
                        .build()
                        .rows(),
                seed);
    }

    private static void check(StudioRows studio, long seed) {
        Random random = new Random(seed);
        GraphSource rows = RowsSource.of(studio);
        CharacterGraph full = CharacterGraph.load(rows);
        for (NodeId thing : things(full, random)) {
            Promise promise = new Promise(full, thing, filters(full, thing, seed, FILTERS), random);
            LoadOptions options = promise.options();
            Set<StudioTable> parts = EnumSet.allOf(StudioTable.class);
            PartsOfRows counted = new PartsOfRows(rows, parts);
            CharacterGraph inParts = CharacterGraph.load(options, counted);
            assertThat(counted.reads())
                    .as("reads for %s, seed %s", thing, seed)
                    .isLessThanOrEqualTo(ScopeClosure.MOST_READS);
            promise.check(inParts, "all tables in parts, seed " + seed);
            CharacterGraph cut = CharacterGraph.load(options, rows);
            promise.check(cut, "whole tables, seed " + seed);
            promise.showTheSame(inParts, cut, "seed " + seed);
            parts.removeIf(table -> random.nextBoolean());
            parts.add(StudioTable.ASSETS);
            Set<StudioTable> others = EnumSet.complementOf(EnumSet.copyOf(parts));
            StudioTable[] left = parts.toArray(StudioTable[]::new);
            CharacterGraph mixed = CharacterGraph.load(
                    options, new PartsOfRows(rows, parts), (all, sink) -> rows.load(all.withoutTables(left), sink));
            promise.check(mixed, others + " whole, seed " + seed);
            promise.showTheSame(mixed, cut, others + " whole, seed " + seed);
        }
    }

    /** One thing of each kind. */
    static List<NodeId> things(CharacterGraph full, Random random) {
        List<NodeId> things = new ArrayList<>();
        for (NodeKind kind : List.of(
                NodeKind.CHARACTER_TEMPLATE,
                NodeKind.CHARACTER_INSTANCE,
                NodeKind.SCENE,
                NodeKind.ARC,
                NodeKind.WORLD)) {
            List<NodeId> all = full.select().kind(kind).ids();
            if (!all.isEmpty()) {
                things.add(all.get(random.nextInt(all.size())));
            }
        }
        return things;
    }

    /** No filter, some at random, and some that open roles: by tags, by kinds of nodes and edges, and by a condition of one's own. */
    static List<GraphFilter> filters(CharacterGraph full, NodeId thing, long seed, int count) {
        List<GraphFilter> filters = new ArrayList<>();
        RandomFilters.of(full, seed, count).forEach(named -> filters.add(named.filter()));
        Random random = new Random(seed);
        List<String> tags = new ArrayList<>();
        full.nodes(CharacterTemplate.class).forEach(template -> tags.addAll(template.tags()));
        full.nodes(Asset.class).forEach(asset -> tags.addAll(asset.tags()));
        if (!tags.isEmpty()) {
            GraphFilter tagged = GraphFilter.tags(tags.get(random.nextInt(tags.size())));
            filters.add(random.nextBoolean() ? tagged : tagged.includingInactive());
        }
        filters.add(
                switch (random.nextInt(3)) {
                    case 0 ->
                        GraphFilter.edgeKinds(EnumSet.complementOf(EnumSet.of(EdgeKind.FILLS_ROLE))
                                .toArray(EdgeKind[]::new));
                    case 1 ->
                        GraphFilter.nodeKinds(EnumSet.complementOf(EnumSet.of(NodeKind.GAME_NPC))
                                .toArray(NodeKind[]::new));
                    default -> GraphFilter.nodes(new OnlyCharacter(thing));
                });
        return filters;
    }

    /** No other template and no other instance. */
    private record OnlyCharacter(NodeId thing) implements NodeFilter {

        @Override
        public boolean keeps(GraphNode node) {
            return !(node.id() instanceof CharacterRef) || node.id().equals(thing);
        }

        @Override
        public String describe() {
            return "of the characters only " + thing;
        }
    }

    /** What was promised of one thing. */
    static final class Promise {

        private final CharacterGraph full;
        private final NodeId thing;
        private final List<GraphFilter> filters;
        private final List<World.Id> worlds;
        private final LoadScope scope;

        Promise(CharacterGraph full, NodeId thing, List<GraphFilter> filters, Random random) {
            this.full = full;
            this.thing = thing;
            this.filters = filters;
            this.worlds = full.nodes(World.class).map(World::id).toList();
            this.scope = scope(random);
        }

        private LoadScope scope(Random random) {
            if (thing instanceof CharacterTemplate.Id id) {
                CharacterTemplate template = full.require(id);
                return template.key().filter(this::meansTheThing).isPresent() && random.nextBoolean()
                        ? LoadScope.character(CharacterRef.ofKey(template.key().get()))
                        : LoadScope.character(id);
            }
            if (thing instanceof CharacterInstance.Id id) {
                return LoadScope.character(id);
            }
            if (thing instanceof Scene.Id scene) {
                return LoadScope.scene(scene)
                        .castIn(worlds.stream().mapToInt(World.Id::number).toArray());
            }
            return thing instanceof Arc.Id arc
                    ? LoadScope.arc(arc.name())
                    : LoadScope.world(((World.Id) thing).number());
        }

        private boolean meansTheThing(String key) {
            try {
                return full.character(CharacterRef.ofKey(key)).id().equals(thing);
            } catch (CharacterGraphException e) {
                return false;
            }
        }

        LoadOptions options() {
            return LoadOptions.standard().withScope(scope);
        }

        void check(CharacterGraph scoped, String how) {
            for (GraphFilter filter : filters) {
                CharacterGraph expected = full.filter(filter);
                CharacterGraph actual = scoped.filter(filter);
                if (expected.find(thing).isEmpty()) {
                    assertThat(actual.find(thing)).isEmpty();
                    continue; // its UUID may be the key of something else
                }
                Map<String, String> answers = PromisedAnswers.of(actual, thing, worlds);
                PromisedAnswers.of(expected, thing, worlds)
                        .forEach((question, answer) -> assertThat(answers.get(question))
                                .as("%s of %s under %s (%s)", question, scope, filter, how)
                                .isEqualTo(answer));
            }
        }

        void showTheSame(CharacterGraph one, CharacterGraph other, String how) {
            for (GraphFilter filter : filters) {
                CharacterGraph left = one.filter(filter);
                CharacterGraph right = other.filter(filter);
                String what = scope + " under " + filter + " (" + how + ")";
                assertThat(left.typed().nodes().map(GraphNode::toString).toList())
                        .as("nodes of %s", what)
                        .isEqualTo(
                                right.typed().nodes().map(GraphNode::toString).toList());
                assertThat(left.typed()
                                .edges()
                                .map(edge -> edge + " " + edge.evidence())
                                .toList())
                        .as("edges of %s", what)
                        .isEqualTo(right.typed()
                                .edges()
                                .map(edge -> edge + " " + edge.evidence())
                                .toList());
            }
        }
    }
}
