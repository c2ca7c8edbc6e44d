package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
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
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
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

    private static final int THINGS = 2;
    private static final int FILTERS = 4;

    static LongStream seeds() {
        return LongStream.range(
                Long.getLong("charactergraph.firstScope", 0L), Long.getLong("charactergraph.scopes", 6L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_fromPartsOfRandomStudios_areThoseOfTheWhole(long seed) {
        check(RandomStudio.of(90_000 + seed).rows(), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_fromPartsOfRandomStudiosOfTheLaterSchema_areThoseOfTheWhole(long seed) {
        check(
                RandomStudio.builder()
                        .seed(91_000 + seed)
                        .profile(SchemaProfile.PROFILE_2026)
                        .build()
                        .rows(),
                seed);
    }

    private static void check(StudioRows studio, long seed) {
        Random random = new Random(seed);
        GraphSource rows = RowsSource.of(studio);
        CharacterGraph full = CharacterGraph.load(rows);
        for (NodeId thing : things(full, random)) {
            Promise promise = new Promise(full, thing, RandomFilters.of(full, seed, FILTERS), random);
            LoadOptions options = promise.options();
            Set<StudioTable> parts = EnumSet.allOf(StudioTable.class);
            CharacterGraph inParts = CharacterGraph.load(options, new PartsOfRows(rows, parts));
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

    static List<NodeId> things(CharacterGraph full, Random random) {
        List<NodeId> things = new ArrayList<>();
        for (NodeKind kind : List.of(
                NodeKind.CHARACTER_TEMPLATE,
                NodeKind.CHARACTER_INSTANCE,
                NodeKind.SCENE,
                NodeKind.ARC,
                NodeKind.WORLD)) {
            List<NodeId> all = full.select().kind(kind).ids();
            for (int i = 0; i < THINGS && !all.isEmpty(); i++) {
                things.add(all.get(random.nextInt(all.size())));
            }
        }
        return things;
    }

    /** What was promised of one thing. */
    static final class Promise {

        private final CharacterGraph full;
        private final NodeId thing;
        private final List<NamedFilter> filters;
        private final List<World.Id> worlds;
        private final LoadScope scope;

        Promise(CharacterGraph full, NodeId thing, List<NamedFilter> filters, Random random) {
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
            for (NamedFilter named : filters) {
                CharacterGraph expected = full.filter(named.filter());
                CharacterGraph actual = scoped.filter(named.filter());
                if (expected.find(thing).isEmpty()) {
                    assertThat(actual.find(thing)).isEmpty();
                    continue; // its UUID may be the key of something else
                }
                Map<String, String> answers = PromisedAnswers.of(actual, thing, worlds);
                PromisedAnswers.of(expected, thing, worlds)
                        .forEach((question, answer) -> assertThat(answers.get(question))
                                .as("%s of %s under %s (%s)", question, scope, named.filter(), how)
                                .isEqualTo(answer));
            }
        }

        void showTheSame(CharacterGraph one, CharacterGraph other, String how) {
            for (NamedFilter named : filters) {
                CharacterGraph left = one.filter(named.filter());
                CharacterGraph right = other.filter(named.filter());
                String what = scope + " under " + named.filter() + " (" + how + ")";
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
