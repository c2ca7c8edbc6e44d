package io.charactergraph.graph.index;

import io.charactergraph.internal.AssetFields;
import io.charactergraph.internal.TextSpan;
import io.charactergraph.internal.WordList;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packs assets. */
final class AssetCodec implements NodeCodec {

    private static final int AGE_RESTRICTED = 1;
    private static final int DESCRIPTION = 2;
    private static final int SOURCE_GENERATION = 4;
    private static final int AGE_KNOWN = 8;
    private static final int ARCHIVED = 16;

    private final Words words;
    private final Words tags;

    AssetCodec() {
        this(new Words(), new Words());
    }

    private AssetCodec(Words words, Words tags) {
        this.words = words;
        this.tags = tags;
    }

    @Override
    public NodeId id(int number) {
        return new Asset.Id(number);
    }

    @Override
    public int number(NodeId id) {
        return ((Asset.Id) id).number();
    }

    @Override
    public void write(GraphNode node, PackedWriter out) {
        AssetFields fields = new AssetFields();
        fill(fields, (Asset) node);
        write(fields, out);
    }

    /** Writes all of an asset but its id. */
    void write(AssetFields asset, PackedWriter out) {
        TextSpan description = asset.description;
        out.unsigned((asset.ageRestricted ? AGE_RESTRICTED : 0)
                | (asset.ageKnown ? AGE_KNOWN : 0)
                | (description.isPresent() ? DESCRIPTION : 0)
                | (asset.hasSourceGeneration ? SOURCE_GENERATION : 0)
                | (asset.archived ? ARCHIVED : 0));
        words.write(asset.words, out);
        if (asset.hasSourceGeneration) {
            out.signed(asset.sourceGeneration);
        }
        write(asset.tags, out);
        write(asset.styleTags, out);
        if (description.isPresent()) {
            out.text(description);
        }
    }

    /** Fills fields with all of an asset. */
    static void fill(AssetFields fields, Asset asset) {
        fields.number = asset.id().number();
        fields.words[AssetFields.MEDIA_TYPE] = asset.mediaType().orElse(null);
        fields.words[AssetFields.CONTENT_DOMAIN] = asset.contentDomain().orElse(null);
        fields.words[AssetFields.CONTENT_CATEGORY] = asset.contentCategory().orElse(null);
        fields.words[AssetFields.CONTENT_RATING] = asset.contentRating().orElse(null);
        fields.ageKnown = asset.ageRestricted().isPresent();
        fields.ageRestricted = asset.ageRestricted().orElse(false);
        fields.archived = asset.archived();
        fields.hasSourceGeneration = asset.sourceGeneration().isPresent();
        fields.sourceGeneration =
                asset.sourceGeneration().map(Generation.Id::number).orElse(0);
        fields.description.set(asset.description().orElse(null));
        fields.tags.set(asset.tags());
        fields.styleTags.set(asset.styleTags());
    }

    @Override
    public GraphNode read(int number, PackedReader in) {
        int flags = (int) in.unsigned();
        Optional<String> mediaType = words.word(in.unsigned());
        Optional<String> contentDomain = words.word(in.unsigned());
        Optional<String> contentCategory = words.word(in.unsigned());
        Optional<String> contentRating = words.word(in.unsigned());
        Optional<Generation.Id> sourceGeneration =
                (flags & SOURCE_GENERATION) == 0 ? Optional.empty() : Optional.of(new Generation.Id((int) in.signed()));
        List<String> tagList = readTags(in);
        List<String> styleTags = readTags(in);
        Optional<String> description = (flags & DESCRIPTION) == 0 ? Optional.empty() : Optional.of(in.text());
        return new Asset(
                new Asset.Id(number),
                mediaType,
                description,
                tagList,
                styleTags,
                contentDomain,
                contentCategory,
                contentRating,
                (flags & AGE_KNOWN) == 0 ? Optional.empty() : Optional.of((flags & AGE_RESTRICTED) != 0),
                sourceGeneration,
                (flags & ARCHIVED) != 0);
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
        return (in.unsigned() & AGE_RESTRICTED) != 0;
    }

    @Override
    public List<String> tags(PackedReader in) {
        int flags = (int) in.unsigned();
        in.skip(4 + ((flags & SOURCE_GENERATION) == 0 ? 0 : 1));
        return readTags(in);
    }

    @Override
    public @Nullable Instant createdAt(PackedReader in) {
        return null;
    }

    @Override
    public NodeCodec more() {
        return new AssetCodec(words.more(), tags.more());
    }

    @Override
    public RowMatch match(NodeCodec other) {
        AssetCodec that = (AssetCodec) other;
        int[] wordsThere = words.codesIn(that.words);
        int[] tagsThere = tags.codesIn(that.tags);
        return (row, otherRow) -> isEqual(row, otherRow, wordsThere, tagsThere);
    }

    /** Compares what {@link #write} writes. */
    private static boolean isEqual(PackedReader row, PackedReader other, int[] wordsThere, int[] tagsThere) {
        long flags = row.unsigned();
        return flags == other.unsigned()
                && row.sameWord(other, wordsThere)
                && row.sameWord(other, wordsThere)
                && row.sameWord(other, wordsThere)
                && row.sameWord(other, wordsThere)
                && ((flags & SOURCE_GENERATION) == 0 || row.sameNumbers(other, 1))
                && row.sameWords(other, tagsThere)
                && row.sameWords(other, tagsThere)
                && ((flags & DESCRIPTION) == 0 || row.sameText(other));
    }

    @Override
    public void seal() {
        words.seal();
        tags.seal();
    }

    @Override
    public long bytes() {
        return words.bytes() + tags.bytes();
    }

    private void write(WordList list, PackedWriter out) {
        out.unsigned(list.size());
        for (int i = 0; i < list.size(); i++) {
            out.unsigned(tags.code(list.get(i)));
        }
    }

    private List<String> readTags(PackedReader in) {
        int size = (int) in.unsigned();
        if (size == 0) {
            return List.of();
        }
        String[] list = new String[size];
        for (int i = 0; i < size; i++) {
            list[i] = tags.word(in.unsigned()).orElseThrow();
        }
        return List.of(list);
    }
}
