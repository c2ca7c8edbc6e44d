package io.charactergraph.tests.routes;

import java.util.List;

/** Requests to each route. */
final class EveryRoute {

    private static final String OPHELIA = "0a000000-0000-4000-8000-000000000004";
    private static final String INSTANCE = "0b000000-0000-4000-8000-000000003004";

    /** Of the sample studio: each route, with and without options. */
    static final List<String> OF_HAMLET = List.of(
            "/character/" + OPHELIA,
            "/character/" + OPHELIA + "?max_depth=5",
            "/character/" + OPHELIA + "/scenes?edges=true",
            "/instance/" + INSTANCE + "/scenes",
            "/character/" + OPHELIA + "/assets?edges=true&reason=depicts",
            "/instance/" + INSTANCE + "/assets",
            "/npc/15/characters",
            "/character/" + OPHELIA + "/stats",
            "/health",
            "/characters?query=oph&sort=name",
            "/nodes?type=world&type=arc",
            "/nodes?query=ophel",
            "/character/ophelia/generations?edges=true",
            "/character/ophelia/relationships",
            "/character/ophelia/together",
            "/scene/47",
            "/scene/47/casting?world_id=3&edges=true",
            "/scene/47/readiness?world_id=3",
            "/scene/47/readiness",
            "/scene/content:12/stats",
            "/arc/mousetrap",
            "/world/3",
            "/world/3/casting?edges=true",
            "/node/asset:105",
            "/node/asset:105/where-used?edges=true",
            "/node/npc:15/deletion",
            "/node/generation:507/lineage?edges=true",
            "/paths?from=ophelia&to=laertes",
            "/usage?sort=last_used",
            "/unused",
            "/findings",
            "/unresolved",
            "/coverage",
            "/graph");

    private EveryRoute() {}
}
