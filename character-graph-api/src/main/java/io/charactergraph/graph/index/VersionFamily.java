package io.charactergraph.graph.index;

import io.charactergraph.model.CharacterTemplate;
import java.util.Optional;
import java.util.UUID;

/**
 * The family of versions that a template belongs to.
 *
 * @param id the family's id
 * @param head the template that a key of several versions means, which need not exist; empty when the family has none
 */
public record VersionFamily(UUID id, Optional<CharacterTemplate.Id> head) {}
