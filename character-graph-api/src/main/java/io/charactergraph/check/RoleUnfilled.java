package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.engine.Characters;
import io.charactergraph.state.Walk;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code role-unfilled}: one finding for each role without a filler that no world of the scene casts, and for each
 * required template without a role, whose primary node is the scene (readings R81, R87).
 */
final class RoleUnfilled extends BuiltInRule {

    RoleUnfilled() {
        super(
                "role-unfilled",
                Severity.ERROR,
                "a required character that is not bound to a role, or a role that no character fills and no world that can play the"
                        + " scene casts",
                TablesOf.edges(EdgeKind.FILLS_ROLE, EdgeKind.CASTS, EdgeKind.INSTANTIATES, EdgeKind.SYNCS_WITH));
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        Set<String> castAnywhere = castAnywhere(lens);
        lens.nodes(NodeKind.SCENE, scene -> {
            if (lens.hasOut(scene, EdgeKind.REQUIRES_CHARACTER)) {
                checkRequired(lens, scene, findings);
            }
            for (int role : Walk.targets(lens.graph(), scene, EdgeKind.HAS_ROLE)) {
                if (!lens.hasIn(role, EdgeKind.FILLS_ROLE) && !isCast(lens, scene, role, castAnywhere)) {
                    Finding.Builder finding =
                            Finding.of(this).about(lens.id(role)).with(lens.id(scene));
                    lens.because(finding, lens.in(role, EdgeKind.HAS_ROLE));
                    findings.accept(finding.sentence("no character fills role " + lens.name(role) + " of "
                                    + lens.name(scene) + ", and no world that can play the scene casts it")
                            .remedy("bind the role to a character, in the scene or in a world, or take it out")
                            .build());
                }
            }
        });
    }

    private void checkRequired(RuleGraph lens, int scene, Consumer<Finding> findings) {
        IndexedGraph columns = lens.graph();
        IntList list = new IntList();
        for (int role : Walk.targets(columns, scene, EdgeKind.HAS_ROLE)) {
            for (int filler : Walk.sources(columns, role, EdgeKind.FILLS_ROLE)) {
                for (int character : Characters.of(columns, filler)) {
                    list.add(character);
                }
            }
        }
        int[] bound = list.toSortedSet();
        for (int template : Walk.targets(columns, scene, EdgeKind.REQUIRES_CHARACTER)) {
            if (!IntArrays.contains(bound, template)) {
                Finding.Builder finding = Finding.of(this).about(lens.id(scene)).about(lens.id(template));
                for (int e : lens.out(scene, EdgeKind.REQUIRES_CHARACTER)) {
                    if (columns.to(e) == template) {
                        finding.because(columns.edge(e).evidence());
                    }
                }
                findings.accept(finding.sentence(lens.name(scene) + " requires " + lens.name(template)
                                + ", who is not bound to a role of it")
                        .remedy("bind a role of the scene to the character, or do not require it")
                        .build());
            }
        }
    }

    /** Whether a world that can play the scene binds the role; hints do not count. */
    private static boolean isCast(RuleGraph lens, int scene, int role, Set<String> castAnywhere) {
        String name = ((SceneRole.Id) lens.id(role)).role();
        if (!castAnywhere.contains(name)) {
            return false;
        }
        int[] worlds = lens.state().worldsOf().scene(scene);
        for (int world : worlds) {
            for (int e : lens.state().worldCasts().edges(world, name)) {
                if (binds(lens, e)) {
                    return true;
                }
            }
        }
        return worlds.length == 0;
    }

    private static Set<String> castAnywhere(RuleGraph lens) {
        Set<String> names = new HashSet<>();
        lens.nodes(NodeKind.WORLD, world -> {
            for (int e : lens.out(world, EdgeKind.CASTS)) {
                if (binds(lens, e)) {
                    names.add(lens.graph().detail(e).attribute());
                }
            }
        });
        return names;
    }

    private static boolean binds(RuleGraph lens, int edge) {
        return lens.graph().detail(edge) instanceof EdgeDetail.Casting casting && !casting.hint();
    }
}
