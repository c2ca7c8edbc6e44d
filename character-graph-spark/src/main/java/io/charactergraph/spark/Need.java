package io.charactergraph.spark;

/** What a part of a graph must hold of a node, so that the questions about the scope of the part have the answers of the whole graph. */
enum Need {
    /** The node alone. */
    NODE,
    /** Of an instance: also the world that it lives in. */
    LOCATED,
    /** Also its effective rating. */
    RATED,
    /** Of what has no rating of its own: that of its assets. */
    RATED_BY_ASSETS,
    /** Of a scene or a role: the worlds of the scene. */
    PLACED,
    /** Also its worlds and arcs, and whether it is active: whether any filter shows it. */
    FACTS,
    /** Also what it names, as far as a rating ceiling may take that away. */
    SHOWN,
    /** Of a template: the other templates with its key. */
    KEY,
    /** Of a scene: the scene to which its entry node belongs. */
    ENTRY,
    /** Of an arc: what says that it is a quest. */
    QUEST,
    /** Of a template: everything that counts as the character's. */
    CHARACTER,
    /** Of an instance of a character: the same, without its template. */
    INSTANCE,
    /** Of an NPC of a character: the same. */
    NPC,
    /** Of an instance that is linked to such an NPC: it and its template. */
    LINKED,
    /** Of a template, an instance or an NPC of a character: its scenes, assets and generations. */
    IDENTITY,
    /** Of a scene of a character: also its assets, its arcs and the generations that were made for it. */
    SCENE_OF_CHARACTER,
    /** Of a role that only a world gives the character: who else fills it under which filter. */
    OPEN_ROLE,
    /** Of an asset that shows a character: also the generations that produced it. */
    SHOWS_CHARACTER,
    /** Of a generation: also the assets that it made. */
    SHOWN_WITH_ASSETS,
    /** Of a prompt version that names a character: also the generations that used it. */
    NAMES_CHARACTER,
    /** Of a scene: all of its view, its castings and its readiness. */
    CAST,
    /** Of a role of such a scene: who fills it, and whom worlds cast. */
    CAST_ROLE,
    /** Of a template, an instance or an NPC: who plays it, where, and what it can do. */
    PLAYER,
    /** Of a template or an instance: also what it can do. */
    ABLE,
    /** Of an arc: everything that is part of it. */
    MEMBERS,
    /** Of a world: its instances and scenes. */
    WORLD,
    /** Of an instance in such a world: its NPCs and scenes. */
    RESIDENT
}
