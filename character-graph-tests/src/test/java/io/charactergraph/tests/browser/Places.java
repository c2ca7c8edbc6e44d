package io.charactergraph.tests.browser;

import java.util.List;

/** Places of the page of the sample studio. */
final class Places {

    /** One of every kind of page. */
    static final List<String> OF_EVERY_KIND = List.of(
            "#/",
            "#/characters",
            "#/scenes",
            "#/arcs",
            "#/worlds",
            "#/npcs",
            "#/assets",
            "#/generations",
            "#/prompts",
            "#/actions",
            "#/casting",
            "#/findings",
            "#/unresolved",
            "#/coverage",
            "#/character/ophelia",
            "#/character/ophelia?world=2&rating=PG-13&arc=ophelia&inactive=1",
            "#/instance/0b000000-0000-4000-8000-000000002004",
            "#/npc/15",
            "#/scene/game:12",
            "#/scene/content:12",
            "#/role/12:background",
            "#/asset/105",
            "#/generation/507",
            "#/arc/mousetrap",
            "#/world/2",
            "#/graph/character:0a000000-0000-4000-8000-000000000004",
            "#/lineage/generation:507",
            "#/character/nobody",
            "#/nowhere");

    private Places() {}
}
