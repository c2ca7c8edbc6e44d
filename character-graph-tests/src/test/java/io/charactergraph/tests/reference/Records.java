package io.charactergraph.tests.reference;

import java.time.Instant;
import java.util.Set;

/** Rows and parts of rows that checks and reports need whole, beside nodes and edges. */
final class Records {

    private Records() {}

    /** One entry of a manifest's {@code required_relationships} whose two characters were found. */
    record RelationRequirement(
            String rowId, String scene, String first, String second, Object type, Object least, Object most) {}

    /** One entry of a manifest's {@code instance_requirements} whose character was found. */
    record InstanceRequirement(
            String rowId,
            String scene,
            String template,
            boolean worldAsked,
            String world,
            Object minVersion,
            boolean state) {}

    /** A row that links an instance to an NPC; both exist. */
    record Link(String rowId, String instance, String npc, boolean enabled, long priority, boolean conditional) {}

    /** A relationship row; {@code from} and {@code to} are null when they do not exist. */
    record Relationship(
            String rowId, String rawFrom, String rawTo, String from, String to, String type, Double strength) {}

    /** A type that an active capability row gives to a template or an instance. */
    record Capability(String owner, String type) {}

    /**
     * A usage row.
     *
     * @param named the nodes that it names beside the template
     * @param namesNothing it names nothing, by its nature
     * @param factKind the edge kind of a scene, asset or generation row that was resolved, else null
     */
    record Usage(
            String rowId,
            String template,
            String usedAt,
            Set<String> named,
            boolean namesNothing,
            String factKind,
            String factFrom,
            String factTo) {}

    /** Somebody named for a role by one binding (a manifest, the scene's roles, the scene's cast). */
    record Binding(String role, String by, String filler) {}

    /** What one entry of a manifest says about its role's importance. */
    record Importance(String role, Instant updatedAt, String manifest, String text) {}

    /** A reference that was resolved: where it stands, its text, and the node that it names. */
    record Reference(Place place, String text, String target) {}
}
