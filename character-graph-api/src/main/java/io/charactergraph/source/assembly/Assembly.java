package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.EdgePlace;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.AssetFields;
import io.charactergraph.internal.GenerationFields;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawReference;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import io.charactergraph.source.scope.KnownRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A graph while it is assembled: takes what the readers of the tables emit, and when all rows are in, resolves references
 * and adds the edges.
 */
@SuppressWarnings("EnumOrdinal") // the accounts are an array
final class Assembly implements ReadTables, RowEmitter, RowFact.Receiver {

    private final Conventions conventions;
    private final CompactGraphBuilder builder;
    private RawValues raws;
    private final Mentions mentions;
    private final IssueLog issues = new IssueLog();
    private Resolver resolver;
    private Owners owners;
    private final Labels labels = new Labels();
    private final Map<StudioTable, PairRows> pairs = new EnumMap<>(StudioTable.class);
    private UsageRows usages = new UsageRows(this);
    private final CapabilityRows capabilities = new CapabilityRows(this);
    private final ManifestRows manifests = new ManifestRows(this);
    private final SceneNodeRows sceneNodes = new SceneNodeRows(this);
    private OutsideRows outside = new OutsideRows(this);
    private final FamilyCharacters familyCharacters = new FamilyCharacters(this);
    private final TableAccount[] accounts = new TableAccount[StudioTable.values().length];
    private final TableAccount assets;
    private final TableAccount generations;
    private final Arcs arcs = new Arcs(this);
    private final Roles roles = new Roles();
    private final RoleEdges roleEdges = new RoleEdges(this);
    private final Set<OwnerKey> rowsWithMalformedElements = new HashSet<>();
    private final List<RowReferences.Bare> bare = new ArrayList<>();
    private @Nullable List<SharedReference> shared;
    private ForeignKeys foreignKeys = ForeignKeys.dictionary();
    private final List<Runnable> checks = new ArrayList<>();
    private int @Nullable [] keyLengths;
    private final boolean records;

    Assembly(boolean records, Conventions conventions, RawValues raws) {
        this(records, conventions, raws, new CompactGraphBuilder(conventions.schema()));
    }

    /** An assembly with a builder that may have nodes already. */
    Assembly(boolean records, Conventions conventions, RawValues raws, CompactGraphBuilder builder) {
        this.raws = raws;
        this.records = records;
        this.conventions = conventions;
        this.builder = builder;
        this.mentions = new Mentions(builder, roles.names());
        this.owners = new Owners(builder, raws);
        this.resolver = new Resolver(KnownNodes.of(builder), raws, this);
        for (StudioTable table : StudioTable.values()) {
            accounts[table.ordinal()] = new TableAccount(table);
        }
        this.assets = account(StudioTable.ASSETS);
        this.generations = account(StudioTable.GENERATIONS);
    }

    @Override
    public RawValues values() {
        return raws;
    }

    @Override
    public void row(StudioTable table) {
        account(table).row();
    }

    @Override
    public void unheldRow(StudioTable table) {
        account(table).unheldRow();
    }

    @Override
    public void unheldValue(StudioTable table) {
        account(table).unheldValue();
    }

    @Override
    public boolean node(StudioTable table, GraphNode node) {
        boolean first = add(node);
        if (first) {
            account(table).nodeRow();
        }
        return first;
    }

    private boolean add(GraphNode node) {
        boolean first = labels.add(node, builder);
        if (first && node instanceof ActionBlock block) {
            usages.add(block);
        }
        return first;
    }

    /**
     * Adds what is needed of a row that is read elsewhere, so that references find it. No account counts it.
     *
     * @return the node that was added; empty when it was there, and for a scene node
     */
    Optional<GraphNode> guest(KnownRow row) {
        if (row.table() == StudioTable.GAME_SCENE_NODES) {
            sceneNodes.guest(row);
        }
        Optional<GraphNode> added = row.node().filter(this::add);
        UUID family = row.family();
        if (family != null && added.isPresent()) {
            builder.family((CharacterTemplate.Id) added.orElseThrow().id(), family, row.head());
        }
        return added;
    }

    @Override
    public boolean asset(AssetFields asset) {
        boolean first = builder.add(asset);
        if (first) {
            assets.nodeRow();
        }
        return first;
    }

    @Override
    public boolean generation(GenerationFields generation) {
        boolean first = builder.add(generation);
        if (first) {
            generations.nodeRow();
        }
        return first;
    }

    @Override
    public void reference(RowReference reference) {
        if (reference.convention().place().use() == Place.Use.OUTSIDE) {
            outside.add(reference);
        } else {
            mentions.add(reference);
        }
    }

    @Override
    public void fact(RowFact fact) {
        fact.passTo(this);
    }

    @Override
    public void take(RowFact.NamedArc fact) {
        arcs.add(fact);
    }

    @Override
    public void take(RowFact.DeclaredRole fact) {
        declared(StudioTable.GAME_SCENES, fact.role(), fact.source(), null, fact.path(), fact.key());
    }

    @Override
    public void take(RowFact.SceneNode fact) {
        sceneNodes.add(fact);
    }

    @Override
    public void take(RowFact.EntryNode fact) {
        sceneNodes.add(fact);
    }

    @Override
    public void take(RowFact.Speaker fact) {
        sceneNodes.add(fact);
    }

    @Override
    public void take(RowFact.FamilyMember fact) {
        builder.family(fact.template(), fact.family(), fact.head());
    }

    @Override
    public void take(RowFact.PromptFamily fact) {
        if (labels.add(fact)) {
            familyCharacters.note(fact.family(), fact.character());
        } else {
            account(StudioTable.PROMPT_FAMILIES).unheldRow();
        }
    }

    @Override
    public void take(RowFact.Pair fact) {
        pairs(fact.table()).add(fact);
    }

    @Override
    public void take(RowFact.Usage fact) {
        usages.add(fact);
    }

    @Override
    public void take(RowFact.Capability fact) {
        capabilities.add(fact);
    }

    @Override
    public void take(RowFact.InactiveCapability fact) {
        capabilities.add(fact);
    }

    @Override
    public void take(RowFact.Manifest fact) {
        manifests.add(fact);
    }

    @Override
    public void malformed(Row row, Position position, String text, List<EdgeKind> kinds) {
        issues.add(Reason.MALFORMED, IssueLog.Where.of(row, position), text, kinds, List.of());
        if (position.isElement()) {
            rowsWithMalformedElements.add(new OwnerKey(
                    row.table(), row.table() == StudioTable.GAME_SCENE_NODES ? row.sceneNode() : row.key()));
        }
    }

    private record OwnerKey(StudioTable table, int key) {}

    /** Whether an element of an array in the row of a node or scene node, by its number or UUID, is no reference. */
    boolean hasMalformedElement(StudioTable table, int key) {
        return !rowsWithMalformedElements.isEmpty() && rowsWithMalformedElements.contains(new OwnerKey(table, key));
    }

    @Override
    public void end() {
        labels.finish(builder, familyCharacters);
    }

    Conventions conventions() {
        return conventions;
    }

    PairRows pairs(StudioTable table) {
        return pairs.computeIfAbsent(table, key -> new PairRows(this, key));
    }

    UsageRows usages() {
        return usages;
    }

    CapabilityRows capabilities() {
        return capabilities;
    }

    ManifestRows manifests() {
        return manifests;
    }

    SceneNodeRows sceneNodes() {
        return sceneNodes;
    }

    OutsideRows outside() {
        return outside;
    }

    /** Adds the edges of all rows but manifests, once the nodes of all rows and the roles can be found. */
    void finishRows() {
        for (StudioTable table : StudioTable.values()) {
            pause(table);
            PairRows joined = pairs.get(table);
            if (joined != null) {
                joined.finish();
            }
        }
        usages.finish();
        capabilities.finish();
        sceneNodes.finish();
        outside.finish();
        familyCharacters.finish();
    }

    /** Frees the rows and their values, when records and unresolved references are made. */
    void forgetRows() {
        pairs.clear();
        usages = new UsageRows(this);
        outside = new OutsideRows(this);
        mentions.clear();
        issues.clear();
        raws = new RawValues();
        owners = new Owners(builder, raws);
        resolver = new Resolver(KnownNodes.of(builder), raws, this);
    }

    /** A timestamp that can be shown: an infinite one is none. */
    static Optional<Instant> finite(@Nullable Instant at) {
        return Optional.ofNullable(at).filter(time -> !time.equals(Instant.MAX) && !time.equals(Instant.MIN));
    }

    /** Who fills a role, as a manifest says. */
    record Filling(
            StudioTable table,
            int filler,
            SceneRole.Id role,
            EvidenceSource source,
            EdgeDetail detail,
            @Nullable String rowId,
            String path,
            String key) {}

    /**
     * Notes a reference to a node that no edge and no record shows; nothing when the handle is negative.
     *
     * @param path the path as an edge has it
     */
    void bare(Row row, String path, int target) {
        if (target >= 0 && records) {
            bare.add(reference(row, path, target));
        }
    }

    private RowReferences.Bare reference(Row row, String path, int target) {
        NodeId id = builder.id(target);
        List<NodeId> others = new ArrayList<>();
        if (row.owner() != null) {
            others.add(row.owner());
        }
        row.related().stream()
                .filter(node -> !node.equals(id) && builder.find(node) >= 0)
                .forEach(others::add);
        return new RowReferences.Bare(row.table().tableName(), row.rowId(), path, id, others);
    }

    /** Collects references whose edge rows elsewhere may make too. */
    void share() {
        shared = new ArrayList<>();
    }

    /** Whether rows elsewhere may make the same edges. */
    boolean isShared() {
        return shared != null;
    }

    /** Notes a reference whose edge rows elsewhere may make too. */
    void share(String edge, Row row, String path, int target) {
        if (shared != null) {
            shared.add(new SharedReference(edge, reference(row, path, target)));
        }
    }

    /** The references whose edge rows elsewhere may make too. */
    List<SharedReference> shared() {
        return shared == null ? List.of() : List.copyOf(shared);
    }

    List<RowReferences.Bare> bare() {
        return bare;
    }

    /** Takes the keys that a source's database declares. */
    void foreignKeys(ForeignKeys declared) {
        foreignKeys = foreignKeys.and(declared);
    }

    ForeignKeys foreignKeys() {
        return foreignKeys;
    }

    /** Notes that a node fills a role that the scene has. */
    void fill(Filling filling) {
        roleEdges.filled(
                filling.table,
                roles.add(filling.role.scene(), filling.role.role()),
                filling.filler,
                filling.source,
                builder.detailNumber(filling.detail),
                filling.rowId,
                filling.path,
                filling.key);
    }

    /** The lengths that the keys of templates have, sorted, each once. */
    int[] keyLengths() {
        int[] lengths = keyLengths;
        if (lengths == null) {
            lengths = builder.keyLengths();
            keyLengths = lengths;
        }
        return lengths;
    }

    /** Takes a check of a source, which may end the load while the graph is assembled. */
    void whileAssembling(Runnable check) {
        checks.add(check);
    }

    /** Ends the load when the thread was interrupted, or when a source ends it. */
    void pause(@Nullable StudioTable table) {
        Interruption.check(Phase.ASSEMBLING, table);
        checks.forEach(Runnable::run);
    }

    CompactGraphBuilder builder() {
        return builder;
    }

    RawValues raws() {
        return raws;
    }

    Mentions mentions() {
        return mentions;
    }

    IssueLog issues() {
        return issues;
    }

    Resolver resolver() {
        return resolver;
    }

    boolean keepsRecords() {
        return records;
    }

    TableAccount account(StudioTable table) {
        return accounts[table.ordinal()];
    }

    /** How many rows were read so far. */
    long rowsRead() {
        long rows = 0;
        for (TableAccount account : accounts) {
            rows += account.rows();
        }
        return rows;
    }

    @Override
    public boolean has(StudioTable table) {
        return account(table).wasRead();
    }

    @Override
    public boolean has(StudioTable table, String column) {
        return account(table).wasRead(column);
    }

    Arcs arcs() {
        return arcs;
    }

    /** Notes that a scene that exists has a role; returns what manifests say about it. */
    RoleFacts role(
            StudioTable table,
            SceneRole.Id role,
            EvidenceSource source,
            @Nullable String rowId,
            String path,
            String key) {
        int number = declared(table, role, source, rowId, path, key);
        return roles.facts(number);
    }

    private int declared(
            StudioTable table,
            SceneRole.Id role,
            EvidenceSource source,
            @Nullable String rowId,
            String path,
            String key) {
        int number = roles.add(role.scene(), role.role());
        roleEdges.declared(table, number, source, rowId, path, key);
        return number;
    }

    Roles roles() {
        return roles;
    }

    RoleEdges roleEdges() {
        return roleEdges;
    }

    Owners owners() {
        return owners;
    }

    /** Adds an edge and counts it for the table whose row gave it; detail and row id are numbers of the builder. */
    void edge(
            StudioTable table,
            EdgePlace place,
            int from,
            int to,
            int detail,
            int sceneNode,
            int rowId,
            @Nullable String freeKey,
            boolean quest) {
        builder.addEdge(place, from, to, detail, sceneNode, rowId, freeKey, quest);
        account(table).edge();
    }

    /** Adds an edge and counts it for the table whose row gave it; the key is that of the path, when it has one. */
    void edge(
            StudioTable table,
            EdgeKind kind,
            int from,
            int to,
            EvidenceSource source,
            int sceneNode,
            EdgeDetail detail,
            @Nullable String rowId,
            String path,
            String key,
            boolean quest) {
        builder.addEdge(
                kind,
                from,
                to,
                detail,
                new EdgeEvidence(source, sceneNode, rowId, path, PathTemplate.keyOf(path, key), quest));
        account(table).edge();
    }

    /** Adds an edge that stands in a row of a join table. */
    void rowEdge(Row row, EdgeKind kind, int from, int to, EvidenceSource source, EdgeDetail detail, String path) {
        edge(row.table(), kind, from, to, source, IndexedGraph.NO_SCENE_NODE, detail, row.rowId(), path, "", false);
    }

    /** The handle of the node that is referred to; negative when it cannot be resolved, which is noted. */
    int resolve(ReferenceForm form, long raw, Row row, Position position, List<EdgeKind> kinds) {
        int handle = resolver.resolve(form, raw);
        if (handle < 0) {
            unresolved(handle, form, raw, IssueLog.Where.of(row, position), kinds);
        }
        return handle;
    }

    /** As the other, for a reference that a fact of the row holds. */
    int resolve(ReferenceForm form, Row row, RawReference reference, List<EdgeKind> kinds) {
        return resolve(form, reference.raw(), row, reference.position(), kinds);
    }

    /** Notes a reference that cannot be resolved. */
    void unresolved(int result, ReferenceForm forms, long raw, IssueLog.Where where, List<EdgeKind> kinds) {
        Reason reason = reason(result);
        issues.add(
                reason,
                where,
                raws.text(raw),
                kinds,
                reason == Reason.MALFORMED ? List.of() : resolver.named(forms, raw),
                reason == Reason.MALFORMED ? null : resolver.namedKey(forms, raw));
    }

    static Reason reason(int result) {
        return switch (result) {
            case Resolver.DANGLING -> Reason.DANGLING;
            case Resolver.AMBIGUOUS -> Reason.AMBIGUOUS;
            case Resolver.OUT_OF_SCOPE -> Reason.OUT_OF_SCOPE;
            default -> Reason.MALFORMED;
        };
    }
}
