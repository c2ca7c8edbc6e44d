package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the readers of the tables share while a graph is assembled. */
final class Assembly implements ReadTables {

    private final CompactGraphBuilder builder = new CompactGraphBuilder();
    private final RawValues raws = new RawValues();
    private final Mentions mentions = new Mentions();
    private final IssueLog issues = new IssueLog();
    private final Resolver resolver = new Resolver(KnownNodes.of(builder), raws, this);
    private final Map<StudioTable, TableAccount> accounts = new EnumMap<>(StudioTable.class);
    private final Map<String, Boolean> arcs = new TreeMap<>();
    private final List<ArcLink> arcLinks = new ArrayList<>();
    private final Map<SceneRole.Id, RoleFacts> roles = new TreeMap<>();
    private final List<RoleLink> roleLinks = new ArrayList<>();
    private final List<Filling> fillings = new ArrayList<>();
    private final List<RowReferences.Bare> bare = new ArrayList<>();
    private ForeignKeys foreignKeys = ForeignKeys.dictionary();
    private final List<Runnable> checks = new ArrayList<>();
    private int @Nullable [] keyLengths;
    private final boolean records;

    Assembly(boolean records) {
        this.records = records;
        for (StudioTable table : StudioTable.values()) {
            accounts.put(table, new TableAccount(table));
        }
    }

    /** A node's arc. */
    record ArcLink(StudioTable table, NodeId owner, String arc, EvidenceSource source, String path, boolean quest) {}

    /** A scene's role, as one place declares it. */
    record RoleLink(
            StudioTable table,
            SceneRole.Id role,
            EvidenceSource source,
            @Nullable String rowId,
            String path,
            String key) {}

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
    void bare(RowContext row, String path, int target) {
        if (target >= 0 && records) {
            NodeId id = builder.id(target);
            List<NodeId> others = new ArrayList<>();
            if (row.owner() != null) {
                others.add(row.owner());
            }
            row.related().stream()
                    .filter(node -> !node.equals(id) && builder.find(node) >= 0)
                    .forEach(others::add);
            bare.add(new RowReferences.Bare(row.table().tableName(), row.rowId(), path, id, others));
        }
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

    void fill(Filling filling) {
        fillings.add(filling);
    }

    List<Filling> fillings() {
        return fillings;
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
        TableAccount account = accounts.get(table);
        if (account == null) {
            throw new IllegalStateException("no account of " + table);
        }
        return account;
    }

    @Override
    public boolean has(StudioTable table) {
        return account(table).wasRead();
    }

    @Override
    public boolean has(StudioTable table, String column) {
        return account(table).wasRead(column);
    }

    /** Notes that a node belongs to an arc. */
    void arc(StudioTable table, NodeId owner, String arc, EvidenceSource source, String path, boolean quest) {
        arcs.merge(arc, quest, Boolean::logicalOr);
        arcLinks.add(new ArcLink(table, owner, arc, source, path, quest));
    }

    Map<String, Boolean> arcs() {
        return arcs;
    }

    List<ArcLink> arcLinks() {
        return arcLinks;
    }

    /** Notes that a scene that exists has a role. */
    RoleFacts role(
            StudioTable table,
            SceneRole.Id role,
            EvidenceSource source,
            @Nullable String rowId,
            String path,
            String key) {
        roleLinks.add(new RoleLink(table, role, source, rowId, path, key));
        return roles.computeIfAbsent(role, id -> new RoleFacts());
    }

    Map<SceneRole.Id, RoleFacts> roles() {
        return roles;
    }

    List<RoleLink> roleLinks() {
        return roleLinks;
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
    void rowEdge(
            RowContext row, EdgeKind kind, int from, int to, EvidenceSource source, EdgeDetail detail, String path) {
        edge(row.table(), kind, from, to, source, IndexedGraph.NO_SCENE_NODE, detail, row.rowId(), path, "", false);
    }

    /** The handle of the node that is referred to; negative when it cannot be resolved, which is noted. */
    int resolve(Forms forms, long raw, RowContext row, String template, String key, int index, List<EdgeKind> kinds) {
        int handle = resolver.resolve(forms, raw);
        if (handle < 0) {
            unresolved(handle, forms, raw, row.where(template, key, index), kinds);
        }
        return handle;
    }

    /** As the other, for a value in JSON. */
    int resolve(Forms forms, Cursor cursor, List<EdgeKind> kinds) {
        return resolve(forms, cursor.raw(), cursor.row(), cursor.template(), cursor.key(), cursor.index(), kinds);
    }

    /** Notes a reference that cannot be resolved. */
    void unresolved(int result, Forms forms, long raw, IssueLog.Where where, List<EdgeKind> kinds) {
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
