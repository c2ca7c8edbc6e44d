package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.LongColumn;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.RowReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * References from the rows of nodes and of scene nodes, in columns, until all rows are in: 19 bytes each, and 20 more for one
 * that has a detail, a role, a free key or a scene node beside it. Those of one row stand one after the other.
 */
final class Mentions {

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;
    private static final int MASK = CHUNK - 1;
    private static final int MOST_PLACES = Character.MAX_VALUE;
    private static final MentionPlace[] NO_PLACES = {};
    private static final int NO_EXTRA = 0;
    /** The number of the empty key, which is the first. */
    private static final int NO_KEY = 0;

    private final CompactGraphBuilder builder;
    private final TextPool roleNames;
    private final TextPool keys = new TextPool();
    private final List<MentionPlace> places = new ArrayList<>();
    /** By the index of a convention: its places, one for each spelling that was found. */
    private final MentionPlace[][] byConvention = new MentionPlace[256][];

    private final IntColumn details = new IntColumn();
    private final IntColumn roles = new IntColumn();
    private final IntColumn keyNumbers = new IntColumn();
    private final LongColumn rawSceneNodes = new LongColumn();
    private @Nullable Chunk[] chunks = new @Nullable Chunk[4];
    private Chunk current = new Chunk();
    private int size;
    private @Nullable EdgeDetail latestDetail;
    private int latestDetailNumber;

    /** The references of a graph that is built; the names of roles are kept in the pool of all roles. */
    Mentions(CompactGraphBuilder builder, TextPool roleNames) {
        this.builder = builder;
        this.roleNames = roleNames;
        Arrays.fill(byConvention, NO_PLACES);
        chunks[0] = current;
        details.add(0);
        roles.add(TextPool.NONE);
        keyNumbers.add(keys.add(""));
        rawSceneNodes.add(RawValues.NONE);
    }

    private static final class Chunk {
        final char[] places = new char[CHUNK];
        final byte[] forms = new byte[CHUNK];
        final int[] payloads = new int[CHUNK];
        final int[] owners = new int[CHUNK];
        final int[] indexes = new int[CHUNK];
        final int[] extras = new int[CHUNK];
    }

    /** Adds a reference. */
    void add(RowReference reference) {
        int at = size & MASK;
        if (at == 0 && size > 0) {
            begin();
        }
        Position position = reference.position();
        MentionPlace place = place(reference.convention(), position.template());
        Chunk chunk = current;
        chunk.places[at] = (char) place.number();
        chunk.forms[at] = (byte) (reference.raw() >> Integer.SIZE);
        chunk.payloads[at] = (int) reference.raw();
        chunk.owners[at] = place.isInSceneNode()
                ? reference.row().sceneNode()
                : reference.row().key();
        chunk.indexes[at] = position.index();
        chunk.extras[at] = extra(reference, position);
        size = Math.incrementExact(size);
    }

    private void begin() {
        int next = size >>> BITS;
        if (next == chunks.length) {
            chunks = Arrays.copyOf(chunks, next * 2);
        }
        current = new Chunk();
        chunks[next] = current;
    }

    private int extra(RowReference reference, Position position) {
        boolean plain = reference.detail() == null
                && reference.role() == null
                && position.key().isEmpty()
                && reference.rawSceneNode() == RawValues.NONE;
        if (plain) {
            return NO_EXTRA;
        }
        details.add(detail(reference.detail()));
        roles.add(role(reference.role()));
        keyNumbers.add(key(position.key()));
        rawSceneNodes.add(reference.rawSceneNode());
        return details.size() - 1;
    }

    private int detail(@Nullable EdgeDetail detail) {
        if (detail == null) {
            return 0;
        }
        if (detail != latestDetail) {
            latestDetailNumber = builder.detailNumber(detail);
            latestDetail = detail;
        }
        return latestDetailNumber;
    }

    private int role(@Nullable String role) {
        return role == null ? TextPool.NONE : roleNames.add(role);
    }

    private int key(String key) {
        return key.isEmpty() ? NO_KEY : keys.add(key);
    }

    private MentionPlace place(Convention convention, String template) {
        MentionPlace[] spellings = byConvention[convention.index()];
        for (MentionPlace known : spellings) {
            if (known.template().equals(template)) {
                return known;
            }
        }
        return addPlace(convention, template);
    }

    private MentionPlace addPlace(Convention convention, String template) {
        if (places.size() > MOST_PLACES) {
            throw new IllegalStateException("More than " + MOST_PLACES + " spellings of places");
        }
        MentionPlace place = new MentionPlace(places.size(), convention, template, builder);
        places.add(place);
        MentionPlace[] spellings = byConvention[convention.index()];
        MentionPlace[] more = Arrays.copyOf(spellings, spellings.length + 1);
        more[spellings.length] = place;
        byConvention[convention.index()] = more;
        return place;
    }

    int size() {
        return size;
    }

    /** Returns the forms that the references have. */
    Set<ReferenceForm> forms() {
        Set<ReferenceForm> forms = EnumSet.of(ReferenceForm.SCENE);
        places.forEach(place -> forms.add(place.convention().form()));
        return forms;
    }

    /** Returns one more than the last reference of the row of a reference. */
    int rowEnd(int start) {
        StudioTable table = place(start).convention().table();
        int owner = owner(start);
        int end = start + 1;
        while (end < size && owner(end) == owner && place(end).convention().table() == table) {
            end++;
        }
        return end;
    }

    /** Returns the first reference from that one on with which a row begins, or the size. */
    int rowStart(int from) {
        return from == 0 || from >= size ? Math.min(from, size) : rowEnd(from - 1);
    }

    /** Frees what is kept only of references before that one. */
    void freeBefore(int i) {
        for (int chunk = (i >>> BITS) - 1; chunk >= 0 && chunks[chunk] != null; chunk--) {
            chunks[chunk] = null;
        }
    }

    /** Frees everything. */
    void clear() {
        chunks = new @Nullable Chunk[1];
        size = 0;
    }

    private Chunk chunk(int i) {
        Chunk chunk = chunks[i >>> BITS];
        if (chunk == null) {
            throw new IllegalStateException("reference " + i + " has been freed");
        }
        return chunk;
    }

    MentionPlace place(int i) {
        return places.get(chunk(i).places[i & MASK]);
    }

    /** The number of the row's node, or the place of its UUID among the values; in scene nodes the number of the scene node. */
    int owner(int i) {
        return chunk(i).owners[i & MASK];
    }

    long raw(int i) {
        Chunk chunk = chunk(i);
        return (long) chunk.forms[i & MASK] << Integer.SIZE | chunk.payloads[i & MASK] & 0xFFFFFFFFL;
    }

    int arrayIndex(int i) {
        return chunk(i).indexes[i & MASK];
    }

    private int extra(int i) {
        return chunk(i).extras[i & MASK];
    }

    /** The builder's number of what the edge carries. */
    int detail(int i) {
        return details.get(extra(i));
    }

    /** The number of the role among the names of roles, or {@link TextPool#NONE}. */
    int role(int i) {
        return roles.get(extra(i));
    }

    /** The number of the free key; equal keys have one number. */
    int keyNumber(int i) {
        return keyNumbers.get(extra(i));
    }

    /** The free key in the path, or empty; of a mention in a prompt its whole text. */
    String key(int i) {
        return keys.get(keyNumber(i));
    }

    /** The scene node beside the scene, or {@link RawValues#NONE}. */
    long rawSceneNode(int i) {
        return rawSceneNodes.get(extra(i));
    }
}
