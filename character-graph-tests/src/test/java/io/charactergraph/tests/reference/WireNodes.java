package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nodes as the wire format writes them, without meta, counts and derived lists. */
final class WireNodes {

    private final View view;

    WireNodes(View view) {
        this.view = view;
    }

    Map<String, Object> write(Node node) {
        Map<String, Object> wire = new TreeMap<>(node.fields);
        wire.put("type", node.kind.wire);
        wire.put("id", node.id);
        if (node.label != null) {
            wire.put("label", node.label);
        }
        if (node.kind == Kind.ARC) {
            wire.put("isQuest", view.isQuest(node.id));
        }
        if (node.kind == Kind.GENERATION) {
            List<String> scenes = view.graph.sorted(view.graph.targets(node.id, "created_for"));
            if (!scenes.isEmpty()) {
                wire.put("sceneId", view.graph.node(scenes.get(0)).fields.get("sceneId"));
            }
        }
        if (view.ceiling) {
            underCeiling(node, wire);
        }
        return wire;
    }

    /** Under a ceiling no field names a hidden node (R42). */
    private void underCeiling(Node node, Map<String, Object> wire) {
        wire.remove("usageCount");
        wire.remove("lastUsedAt");
        if (node.kind == Kind.GENERATION && view.hides("asset:" + wire.get("assetId"))) {
            wire.remove("assetId");
        }
        if (node.kind == Kind.ASSET) {
            if (view.hides("generation:" + wire.get("sourceGenerationId"))) {
                wire.remove("sourceGenerationId");
            }
            List<Object> tags = new ArrayList<>();
            for (Object tag : (List<?>) wire.get("tags")) {
                if (!namesHiddenScene((String) tag)) {
                    tags.add(tag);
                }
            }
            wire.put("tags", tags);
        }
        if (node.kind == Kind.SCENE && wire.containsKey("entryNodeId")) {
            String scene = view.studio.resolver.sceneOfSceneNode(
                    wire.get("entryNodeId").toString());
            if (view.hides("scene:game:" + scene)) {
                wire.remove("entryNodeId");
            }
        }
    }

    private boolean namesHiddenScene(String tag) {
        String text = Text.trim(tag);
        String number = text.startsWith("scene:") ? Resolver.integer(text, "scene") : null;
        return number != null && view.hides("scene:game:" + number);
    }
}
