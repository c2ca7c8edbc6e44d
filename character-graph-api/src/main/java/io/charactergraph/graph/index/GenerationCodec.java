package io.charactergraph.graph.index;

import io.charactergraph.internal.GenerationFields;
import io.charactergraph.internal.TextSpan;
import io.charactergraph.internal.UuidPool;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Packs generations. */
final class GenerationCodec implements NodeCodec {

    private static final int NAME = 1;
    private static final int PROMPT = 2;
    private static final int ASSET = 4;
    private static final int CREATED_AT = 8;
    private static final int NO_PROMPT = -1;

    private final Words words;
    private final List<PromptVersion.Id> prompts;
    private UuidPool promptCodes = new UuidPool();

    GenerationCodec() {
        this(new Words(), List.of());
    }

    private GenerationCodec(Words words, List<PromptVersion.Id> prompts) {
        this.words = words;
        this.prompts = new ArrayList<>(prompts);
        for (PromptVersion.Id prompt : prompts) {
            promptCodes.add(prompt.uuid());
        }
    }

    @Override
    public NodeId id(int number) {
        return new Generation.Id(number);
    }

    @Override
    public int number(NodeId id) {
        return ((Generation.Id) id).number();
    }

    @Override
    public void write(GraphNode node, PackedWriter out) {
        GenerationFields fields = new GenerationFields();
        fill(fields, (Generation) node);
        write(fields, out);
    }

    /** Writes all of a generation but its id. */
    void write(GenerationFields generation, PackedWriter out) {
        UUID prompt = generation.promptVersion;
        Instant createdAt = generation.createdAt;
        TextSpan name = generation.name;
        out.unsigned((name.isPresent() ? NAME : 0)
                | (prompt != null ? PROMPT : 0)
                | (generation.hasAsset ? ASSET : 0)
                | (createdAt != null ? CREATED_AT : 0));
        words.write(generation.words, out);
        if (prompt != null) {
            out.unsigned(code(prompt));
        }
        if (generation.hasAsset) {
            out.signed(generation.asset);
        }
        if (createdAt != null) {
            out.signed(createdAt.getEpochSecond());
            out.unsigned(createdAt.getNano());
        }
        if (name.isPresent()) {
            out.text(name);
        }
    }

    /** Fills fields with all of a generation. */
    static void fill(GenerationFields fields, Generation generation) {
        fields.number = generation.id().number();
        fields.words[GenerationFields.OPERATION_TYPE] =
                generation.operationType().orElse(null);
        fields.words[GenerationFields.PROVIDER_ID] = generation.providerId().orElse(null);
        fields.words[GenerationFields.STATUS] = generation.status().orElse(null);
        fields.words[GenerationFields.RATING] = generation.rating().orElse(null);
        fields.promptVersion =
                generation.promptVersion().map(PromptVersion.Id::uuid).orElse(null);
        fields.hasAsset = generation.asset().isPresent();
        fields.asset = generation.asset().map(Asset.Id::number).orElse(0);
        fields.createdAt = generation.createdAt().orElse(null);
        fields.name.set(generation.name().orElse(null));
    }

    @Override
    public GraphNode read(int number, PackedReader in) {
        int flags = (int) in.unsigned();
        Optional<String> operationType = words.word(in.unsigned());
        Optional<String> providerId = words.word(in.unsigned());
        Optional<String> status = words.word(in.unsigned());
        Optional<String> rating = words.word(in.unsigned());
        Optional<PromptVersion.Id> prompt =
                (flags & PROMPT) == 0 ? Optional.empty() : Optional.of(prompts.get((int) in.unsigned()));
        Optional<Asset.Id> asset =
                (flags & ASSET) == 0 ? Optional.empty() : Optional.of(new Asset.Id((int) in.signed()));
        Optional<Instant> createdAt = (flags & CREATED_AT) == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(in.signed(), in.unsigned()));
        Optional<String> name = (flags & NAME) == 0 ? Optional.empty() : Optional.of(in.text());
        return new Generation(
                new Generation.Id(number), operationType, providerId, status, name, rating, prompt, asset, createdAt);
    }

    @Override
    public Words ratings() {
        return words;
    }

    @Override
    public int ratingCode(PackedReader in) {
        in.skip(4);
        return (int) in.unsigned();
    }

    @Override
    public boolean ageRestricted(PackedReader in) {
        return false;
    }

    @Override
    public List<String> tags(PackedReader in) {
        return List.of();
    }

    @Override
    public @Nullable Instant createdAt(PackedReader in) {
        int flags = (int) in.unsigned();
        if ((flags & CREATED_AT) == 0) {
            return null;
        }
        in.skip(4 + ((flags & PROMPT) == 0 ? 0 : 1) + ((flags & ASSET) == 0 ? 0 : 1));
        return Instant.ofEpochSecond(in.signed(), in.unsigned());
    }

    @Override
    public NodeCodec more() {
        return new GenerationCodec(words.more(), prompts);
    }

    @Override
    public RowMatch match(NodeCodec other) {
        GenerationCodec that = (GenerationCodec) other;
        int[] wordsThere = words.codesIn(that.words);
        int[] promptsThere = promptsIn(that);
        return (row, otherRow) -> isEqual(row, otherRow, wordsThere, promptsThere);
    }

    private int[] promptsIn(GenerationCodec that) {
        Map<PromptVersion.Id, Integer> others = new HashMap<>();
        for (int code = 0; code < that.prompts.size(); code++) {
            others.put(that.prompts.get(code), code);
        }
        int[] promptsThere = new int[prompts.size()];
        for (int code = 0; code < promptsThere.length; code++) {
            promptsThere[code] = others.getOrDefault(prompts.get(code), NO_PROMPT);
        }
        return promptsThere;
    }

    /** Compares what {@link #write} writes. */
    private static boolean isEqual(PackedReader row, PackedReader other, int[] wordsThere, int[] promptsThere) {
        long flags = row.unsigned();
        return flags == other.unsigned()
                && row.sameWord(other, wordsThere)
                && row.sameWord(other, wordsThere)
                && row.sameWord(other, wordsThere)
                && row.sameWord(other, wordsThere)
                && ((flags & PROMPT) == 0 || row.sameWord(other, promptsThere))
                && ((flags & ASSET) == 0 || row.sameNumbers(other, 1))
                && ((flags & CREATED_AT) == 0 || row.sameNumbers(other, 2))
                && ((flags & NAME) == 0 || row.sameText(other));
    }

    @Override
    public void seal() {
        words.seal();
        promptCodes = new UuidPool();
    }

    @Override
    public long bytes() {
        return words.bytes() + Sizes.array(prompts.size(), Integer.BYTES) + 48L * prompts.size();
    }

    private int code(UUID prompt) {
        int code = promptCodes.add(prompt);
        if (code == prompts.size()) {
            prompts.add(new PromptVersion.Id(prompt));
        }
        return code;
    }
}
