package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.DetailTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the details of a node what names a row that does not show under a rating ceiling. References are read as
 * the load reads them: what the load calls malformed names nothing, and stays.
 *
 * <p>Every column that can name a rated row is printed in one layout, whether or not anything was taken out of it; one that
 * cannot be read goes whole. Other columns stay to the byte. The cost is linear in the length of the texts. Not for several
 * threads at once.
 */
public final class DetailRedaction {

    /** All tables: what is out of scope is not shown either. */
    private static final ReadTables ALL = new ReadTables() {
        @Override
        public boolean has(StudioTable table) {
            return true;
        }

        @Override
        public boolean has(StudioTable table, String column) {
            return true;
        }
    };

    private static final String SCENE = "scene_id";
    private static final String SCENE_NODE = "scene_node_id";

    private final IndexedGraph loaded;
    private final RawValues raws = new RawValues();
    private final Resolver resolver;
    private final NodeId id;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, JsonValue> documents = new LinkedHashMap<>();

    /**
     * The details of a node.
     *
     * @param loaded the whole graph, hidden nodes included
     */
    public DetailRedaction(IndexedGraph loaded, NodeDetails details) {
        this.loaded = loaded;
        this.resolver = new Resolver(KnownNodes.of(loaded), raws, ALL);
        this.id = details.id();
        DetailTable table = DetailTable.find(id).orElse(null);
        details.texts().forEach((column, text) -> {
            if (table == null || RatedPlace.of(table, column).isEmpty()) {
                texts.put(column, text);
                return;
            }
            JsonValue document = JsonReader.read(text, JsonPick.ALL);
            if (document != null) {
                texts.put(column, "");
                documents.put(column, document);
            }
        });
    }

    /** Whether any column of a node's details can name a rated row. */
    public static boolean concerns(NodeId id) {
        return DetailTable.find(id)
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> !RatedPlace.of(table, column).isEmpty()))
                .isPresent();
    }

    /** What shows. */
    public interface Sight {

        /** Whether that node shows. */
        boolean shows(NodeId node);

        /** Whether the node that the details are of is joined to a scene that shows, in that scene node. */
        boolean showsIn(int sceneNode);
    }

    /** Takes out what does not show. */
    public void keep(Sight sight) {
        DetailTable table = DetailTable.find(id).orElse(null);
        if (table != null) {
            documents.forEach((column, document) -> RatedPlace.of(table, column)
                    .forEach(place -> new Removal(place, sight).at(document, place.steps())));
        }
    }

    /** The details, without what was taken out. */
    public NodeDetails details() {
        documents.forEach((column, document) -> texts.put(column, CanonicalJson.layout(document)));
        return new NodeDetails(id, texts);
    }

    /** Takes references out at one place. As deep as the place, however deep the document. */
    private final class Removal {

        private final RatedPlace place;
        private final Sight sight;

        Removal(RatedPlace place, Sight sight) {
            this.place = place;
            this.sight = sight;
        }

        void at(@Nullable JsonValue value, List<String> steps) {
            if (steps.isEmpty()) {
                if (place.isSceneLink() && value instanceof JsonValue.Obj object) {
                    sceneLink(object);
                }
                return;
            }
            String step = steps.get(0);
            List<String> rest = steps.subList(1, steps.size());
            boolean last = rest.isEmpty() && !place.isSceneLink();
            if (step.equals(RatedPlace.ELEMENT)) {
                if (value instanceof JsonValue.Arr array) {
                    if (last) {
                        array.items().removeIf(this::isHidden);
                    } else {
                        array.items().forEach(item -> at(item, rest));
                    }
                }
            } else if (value instanceof JsonValue.Obj object) {
                if (last) {
                    field(object, step, this::isHidden);
                } else {
                    at(object.fields().get(step), rest);
                    if (!Spelling.other(step).equals(step)) {
                        at(object.fields().get(Spelling.other(step)), rest);
                    }
                }
            }
        }

        /** A field goes in both spellings when the one that counts names nothing, or what is hidden. */
        private void field(JsonValue.Obj object, String name, Predicate<JsonValue> hides) {
            Spelling.Found found = Spelling.find(object, name);
            if (found == null || hides.test(found.value())) {
                remove(object, name);
                return;
            }
            String other = found.name().equals(name) ? Spelling.other(name) : name;
            JsonValue beside = object.fields().get(other);
            if (beside != null
                    && !other.equals(found.name())
                    && (beside == JsonValue.Word.NULL || hides.test(beside))) {
                object.fields().remove(other);
            }
        }

        /** The scene counts; what names no scene that shows goes with the scene node beside it. */
        private void sceneLink(JsonValue.Obj object) {
            Spelling.Found scene = Spelling.find(object, SCENE);
            boolean hidden = scene != null && isHidden(scene.value());
            field(object, SCENE, this::isHidden);
            field(object, SCENE_NODE, node -> hidden || isHiddenSceneNode(node));
        }

        private boolean isHiddenSceneNode(JsonValue value) {
            long number = resolver.sceneNodeNumber(raws.ofJson(value));
            return number == WholeNumbers.BEYOND || number != WholeNumbers.NOT_WHOLE && !sight.showsIn((int) number);
        }

        private boolean isHidden(JsonValue value) {
            if (place == RatedPlace.ASSET_TAG && !Tags.namesScene(value)) {
                return false; // free text (readings R5)
            }
            int node = resolver.resolve(place.convention().forms(), raws.ofJson(value));
            return node != Resolver.MALFORMED && (node < 0 || !sight.shows(loaded.id(node)));
        }

        private static void remove(JsonValue.Obj object, String name) {
            object.fields().remove(name);
            object.fields().remove(Spelling.other(name));
        }
    }
}
