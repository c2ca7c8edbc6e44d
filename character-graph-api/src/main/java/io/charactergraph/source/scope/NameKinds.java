package io.charactergraph.source.scope;

import io.charactergraph.schema.ReferenceForm;
import java.util.Set;

/** Which kinds of names a reference of a form can have. */
public final class NameKinds {

    private NameKinds() {}

    /** The kinds, possibly none. */
    public static Set<Name.Kind> of(ReferenceForm form) {
        return switch (form) {
            case CHARACTER, LINKAGE_TEMPLATE, LINKAGE_INSTANCE ->
                Set.of(Name.Kind.TEMPLATE, Name.Kind.KEY, Name.Kind.INSTANCE, Name.Kind.NPC);
            case MANIFEST_TEMPLATE, MENTIONED_TEMPLATE -> Set.of(Name.Kind.TEMPLATE, Name.Kind.KEY);
            case TEMPLATE_UUID -> Set.of(Name.Kind.TEMPLATE);
            case INSTANCE_UUID -> Set.of(Name.Kind.INSTANCE);
            case PROMPT_UUID -> Set.of(Name.Kind.PROMPT);
            case ACTION_UUID -> Set.of(Name.Kind.BLOCK, Name.Kind.BLOCK_KEY);
            case FAMILY_UUID -> Set.of(Name.Kind.FAMILY);
            case NPC -> Set.of(Name.Kind.NPC);
            case SCENE -> Set.of(Name.Kind.GAME_SCENE);
            case CONTENT_SCENE -> Set.of(Name.Kind.CONTENT_SCENE);
            case SCENE_NODE -> Set.of(Name.Kind.SCENE_NODE);
            case ASSET -> Set.of(Name.Kind.ASSET);
            case GENERATION -> Set.of(Name.Kind.GENERATION);
            case WORLD -> Set.of(Name.Kind.WORLD);
            case ROLE -> Set.of(Name.Kind.ROLE);
            case ARC -> Set.of(Name.Kind.ARC);
            case QUEST -> Set.of(Name.Kind.ARC, Name.Kind.QUEST);
            case TEMPLATE_PAIR, LOCATION -> Set.of();
        };
    }
}
