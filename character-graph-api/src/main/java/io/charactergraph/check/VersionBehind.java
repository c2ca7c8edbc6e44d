package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Numbers;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphRecords.InstanceRequirement;
import io.charactergraph.model.GraphRecords.Manifest;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * {@code version-behind}: one finding for each instance and requirement that it does not meet, and for each instance that is
 * newer than its template (readings R83, R87). A version that is not known is not compared.
 */
final class VersionBehind extends RecordRule {

    VersionBehind() {
        super(
                "version-behind",
                Severity.WARNING,
                "an instance made from an older template version than a manifest needs, or newer than the template has");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        for (Manifest manifest : graph.records().manifests()) {
            for (InstanceRequirement required : manifest.instanceRequirements()) {
                if (required.minVersion().isPresent() && required.character().isPresent()) {
                    checkRequirement(lens, manifest, required, findings);
                }
            }
        }
        lens.nodes(NodeKind.CHARACTER_TEMPLATE, template -> checkTemplate(lens, template, findings));
    }

    private void checkRequirement(
            RuleGraph lens, Manifest manifest, InstanceRequirement required, Consumer<Finding> findings) {
        int template = lens.indexOf(required.character().orElseThrow());
        if (template == IndexedGraph.NONE) {
            return;
        }
        double least = required.minVersion().orElseThrow();
        int world = required.world().map(lens::indexOf).orElse(IndexedGraph.NONE);
        for (int node : Walk.targets(lens.graph(), template, EdgeKind.INSTANTIATES)) {
            boolean there = !required.worldAsked()
                    || world != IndexedGraph.NONE && Walk.joined(lens.graph(), node, EdgeKind.LIVES_IN, world);
            OptionalInt version = ((CharacterInstance) lens.graph().node(node)).characterVersion();
            if (there && version.isPresent() && version.getAsInt() < least) {
                Finding.Builder finding = Finding.of(this)
                        .about(lens.id(node))
                        .at(ManifestPlace.of(manifest, "instance_requirements", required.key()))
                        .because(place((CharacterInstance.Id) lens.id(node)))
                        .with(lens.id(template));
                manifest.scene().ifPresent(finding::with);
                findings.accept(finding.sentence(lens.name(node) + " is of version " + version.getAsInt()
                                + ", and a manifest needs version " + Numbers.text(least) + " at least")
                        .remedy("update the instance to a newer version of its template, or ask for less")
                        .build());
            }
        }
    }

    private void checkTemplate(RuleGraph lens, int template, Consumer<Finding> findings) {
        OptionalInt version = ((CharacterTemplate) lens.graph().node(template)).version();
        if (version.isEmpty()) {
            return;
        }
        for (int node : Walk.targets(lens.graph(), template, EdgeKind.INSTANTIATES)) {
            OptionalInt made = ((CharacterInstance) lens.graph().node(node)).characterVersion();
            if (made.isPresent() && made.getAsInt() > version.getAsInt()) {
                findings.accept(Finding.of(this)
                        .about(lens.id(node))
                        .at(place((CharacterInstance.Id) lens.id(node)))
                        .with(lens.id(template))
                        .sentence(lens.name(node) + " is of version " + made.getAsInt() + ", and its template "
                                + lens.name(template) + " has only come to " + version.getAsInt())
                        .remedy("set the instance's version to one that the template has, or update the template")
                        .build());
            }
        }
    }

    private static Evidence place(CharacterInstance.Id instance) {
        return new Evidence("character_instances", instance.uuid().toString(), "character_version");
    }
}
