package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.change.UsageFact;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code character_usage} that is to be added. Ids are written as the rows that they name write theirs.
 *
 * @param template the template's id
 * @param usageType the type
 * @param prompt the prompt version's id, if it names one
 * @param action the action block's id, if it names one
 * @param reference the reference, if there is one
 * @param usedAt when, as a timestamp in UTC; null when that is not known
 */
public record NewUsageRow(
        String template,
        String usageType,
        @Nullable String prompt,
        @Nullable String action,
        @Nullable String reference,
        @Nullable String usedAt) {

    /**
     * Returns the row that records a fact.
     *
     * @param template the template's id as its row writes it
     * @param target the id of what uses it as its row writes it
     * @param key the template's key, for rows of prompts and action blocks
     */
    public static NewUsageRow of(
            UsageFact fact, String template, String target, Optional<String> key, @Nullable String usedAt) {
        NodeKind kind = fact.target().kind();
        return new NewUsageRow(
                template,
                type(kind),
                kind == NodeKind.PROMPT_VERSION ? target : null,
                kind == NodeKind.ACTION_BLOCK ? target : null,
                reference(fact.target(), key),
                usedAt);
    }

    private static String type(NodeKind kind) {
        return switch (kind) {
            case PROMPT_VERSION -> "prompt";
            case ACTION_BLOCK -> "action_block";
            case SCENE -> "scene";
            case ASSET -> "asset";
            case GENERATION -> "generation";
            default -> throw new IllegalStateException("a usage row cannot name a " + kind);
        };
    }

    private static @Nullable String reference(NodeId target, Optional<String> key) {
        return switch (target.kind()) {
            case PROMPT_VERSION, ACTION_BLOCK ->
                key.map(text -> "{{character:" + text + "}}").orElse(null);
            default -> type(target.kind()) + ":" + UsageTable.number(target);
        };
    }
}
