package io.charactergraph.source.scope;

/** What must be known of something, exactly as in the whole studio. */
enum Need {
    /** Its row alone, and of an instance its world: whether there is such a thing. */
    KNOWN,
    /** Its row, and what its label is made of. */
    ROW,
    /** Also its effective rating. */
    RATED,
    /** Of what has no rating of its own: that of its assets. */
    RATED_BY_ASSETS,
    /** Also its worlds and arcs, and whether it is active: whether any filter shows it. */
    FACTS,
    /** Also its edges to everything else that is shown. */
    SHOWN,
    /** Of a scene of a character: also its assets and the generations that were made for it. */
    SCENE_OF_CHARACTER,
    /** Of a scene node of such a scene: what names it. */
    NODE_OF_CHARACTER,
    /** Of a scene: all of its view, its castings and its readiness. */
    CAST,
    /** Of a template or an instance that plays a part: what it can do. */
    ABLE,
    /** Of a template, an instance or an NPC: who plays it, where, and what it can do. */
    PLAYER,
    /** Of a role that is cast: the worlds that bind something to it. */
    CAST_BY_WORLDS,
    /** Of an NPC's instance: it and its template, under every filter. */
    LINKED,
    /** Of a part, which is a role that a world binds to the character: the scenes with that role. */
    PART,
    /** Of a part: the worlds of scenes that have the role by a manifest. */
    PART_IN_MANIFESTS,
    /** Of a part: where the scenes are that name no world. */
    PART_IN_NO_WORLD,
    /** Of a part: the nodes of these scenes are there. */
    PART_WITH_NODES,
    /** Of a part: the instances in these scenes are there. */
    PART_WITH_INSTANCES,
    /** Of a part: the scenes that are in its world, or in none. */
    PART_OPEN,
    /** Of the world of a part: its instances, and the manifests that name it. */
    HOSTS_PART,
    /** Of an instance in such a world: the scene nodes that name it. */
    IN_NODES,
    /** Of a scene: the worlds that it is in. */
    LOCATED,
    /** Of a scene with such a part: who else fills it under which filter. */
    OPEN_TO_CHARACTER,
    /** Of a template, an instance or an NPC: everything that counts as the character's. */
    CHARACTER,
    /** Of an instance of a character: the same, without its template. */
    INSTANCE_OF_CHARACTER,
    /** Of a key or UUID of a character: everything that names it. */
    NAMED,
    /** Of an asset that shows a character: the generations that produced it. */
    SHOWS_CHARACTER,
    /** Of a generation that involves a character, or is part of an arc: the assets that it made. */
    SHOWN_WITH_ASSETS,
    /** Of a prompt version that names a character: the generations that used it. */
    NAMES_CHARACTER,
    /** Of a prompt family that is about a character: its versions. */
    ABOUT_CHARACTER,
    /** Of a quest: something that says that it is one, and that every rating ceiling shows. */
    SOME_EVIDENCE,
    /** Of a quest: everything that says that it is one. */
    EVIDENCE,
    /** Of an arc: everything that is part of it. */
    MEMBERS,
    /** Of a world: its instances and scenes. */
    WORLD,
    /** Of an instance in such a world: its NPCs and scenes. */
    RESIDENT
}
