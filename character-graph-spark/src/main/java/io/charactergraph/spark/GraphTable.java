package io.charactergraph.spark;

import java.util.Locale;
import org.apache.spark.sql.types.StructType;

/** The tables that a graph consists of. */
enum GraphTable {
    NODES,
    EDGES,
    UNRESOLVED,
    COVERAGE,
    USAGES,
    MANIFESTS,
    NPC_LINKS,
    RELATIONSHIPS,
    CAPABILITIES,
    OUTSIDE_REFERENCES,
    /** References of rows that make no edge and no record. */
    ROW_REFERENCES,
    /** The scene nodes that have a scene. */
    SCENE_NODES;

    /** The columns as assembled, with times as numbers. */
    StructType assembled() {
        return switch (this) {
            case NODES -> NodeColumns.SCHEMA;
            case EDGES -> EdgeColumns.SCHEMA;
            case UNRESOLVED -> UnresolvedColumns.SCHEMA;
            case COVERAGE -> CoverageColumns.SCHEMA;
            case USAGES -> UsageColumns.SCHEMA;
            case MANIFESTS -> ManifestColumns.SCHEMA;
            case NPC_LINKS -> RecordColumns.NPC_LINKS;
            case RELATIONSHIPS -> RecordColumns.RELATIONSHIPS;
            case CAPABILITIES -> RecordColumns.CAPABILITIES;
            case OUTSIDE_REFERENCES -> RecordColumns.OUTSIDE_REFERENCES;
            case ROW_REFERENCES -> RecordColumns.ROW_REFERENCES;
            case SCENE_NODES -> RecordColumns.SCENE_NODES;
        };
    }

    /** The columns as a reader of the table sees them. */
    StructType schema() {
        return this == COVERAGE ? assembled() : Times.shown(assembled());
    }

    /** The name of its folder. */
    String folder() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
