package io.charactergraph.check;

import java.util.List;

/** The built-in rules in the order of the spec's table. */
final class StandardRules {

    static final List<Rule> ALL = List.of(
            new DanglingReference(),
            new MalformedReference(),
            new AmbiguousReference(),
            new HardCodedNpc(),
            new NpcWithoutCharacter(),
            new AssetWithoutCharacter(),
            new GenerationWithoutCharacter(),
            new RoleUnfilled(),
            new RoleConflict(),
            new InactiveInUse(),
            new WorldMismatch(),
            new VersionBehind(),
            new CapabilityMissing(),
            new RelationshipUnmet(),
            new RelationshipInvalid(),
            new NpcLinkConflict(),
            new LegacyNpcLink(),
            new RatingAboveScene(),
            new RatingAboveWorld(),
            new LineageCycle(),
            new UnusedCharacter(),
            new UsageRowStale(),
            new RoleName());

    private StandardRules() {}
}
