package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.CanonicalJson;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import io.charactergraph.source.json.Spelling;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.RawValues;
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
        details.texts().forEach((column, text) -> {
            if (places(loaded.schema(), id, column).isEmpty()) {
                texts.put(column, text);
                return;
            }
            JsonValue document = JsonReader.read(text);
            if (document != null) {
                texts.put(column, "");
                documents.put(column, document);
            }
        });
    }

    /** Whether any column of a node's details can name a rated row. */
    public static boolean concerns(Schema schema, NodeId id) {
        return NodeRow.find(id)
                .filter(row -> schema.places(row.table()).stream().anyMatch(Place::isRedacted))
                .isPresent();
    }

    private static List<Place> places(Schema schema, NodeId id, String column) {
        return NodeRow.find(id)
                .map(row -> schema.places(row.table(), column).stream()
                        .filter(Place::isRedacted)
                        .toList())
                .orElse(List.of());
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
        documents.forEach((column, document) -> places(loaded.schema(), id, column)
                .forEach(place -> new Removal(place, sight).at(document, place.steps())));
    }

    /** The details, without what was taken out. */
    public NodeDetails details() {
        documents.forEach((column, document) -> texts.put(column, CanonicalJson.layout(document)));
        return new NodeDetails(id, texts);
    }

    /** Takes references out at one place. As deep as the place, however deep the document. */
    private final class Removal {

        private final Place place;
        private final Sight sight;

        Removal(Place place, Sight sight) {
            this.place = place;
            this.sight = sight;
        }

        void at(@Nullable JsonValue value, List<String> steps) {
            String step = steps.get(0);
            List<String> rest = steps.subList(1, steps.size());
            boolean last = rest.isEmpty();
            if (step.equals("[]")) {
                if (value instanceof JsonValue.Arr array) {
                    if (last) {
                        array.items().removeIf(this::isHidden);
                    } else {
                        array.items().forEach(item -> at(item, rest));
                    }
                }
            } else if (value instanceof JsonValue.Obj object) {
                if (step.equals("{}")) {
                    if (last) {
                        object.fields().entrySet().removeIf(entry -> isHidden(entry.getValue()));
                    } else {
                        object.fields().values().forEach(entry -> at(entry, rest));
                    }
                } else if (last && place.sceneNodeField().isPresent()) {
                    sceneLink(object, step, place.sceneNodeField().orElseThrow());
                } else if (last) {
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
        private void sceneLink(JsonValue.Obj object, String sceneField, String nodeField) {
            Spelling.Found scene = Spelling.find(object, sceneField);
            boolean hidden = scene != null && isHidden(scene.value());
            field(object, sceneField, this::isHidden);
            field(object, nodeField, node -> hidden || isHiddenSceneNode(node));
        }

        private boolean isHiddenSceneNode(JsonValue value) {
            long number = resolver.sceneNodeNumber(raws.ofJson(value));
            return number == WholeNumbers.BEYOND || number != WholeNumbers.NOT_WHOLE && !sight.showsIn((int) number);
        }

        private boolean isHidden(JsonValue value) {
            if (!hasPrefix(value)) {
                return false; // free text (readings R5)
            }
            int node = resolver.resolve(place.form(), raws.ofJson(value));
            return node != Resolver.MALFORMED && (node < 0 || !sight.shows(loaded.id(node)));
        }

        private boolean hasPrefix(JsonValue value) {
            return place.prefixes().isEmpty()
                    || value instanceof JsonValue.Text text
                            && place.prefixes().stream().anyMatch(Texts.trim(text.value())::startsWith);
        }

        private static void remove(JsonValue.Obj object, String name) {
            object.fields().remove(name);
            object.fields().remove(Spelling.other(name));
        }
    }
}
