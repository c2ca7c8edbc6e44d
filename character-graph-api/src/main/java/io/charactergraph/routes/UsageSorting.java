package io.charactergraph.routes;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.json.stream.UsageOrder;
import io.charactergraph.query.UsageStats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Sorts the usage of characters. What has no key, or was never used, stands last, whichever way. */
final class UsageSorting {

    private static final Comparator<UsageStats> BY_ID =
            Comparator.comparing(stats -> stats.template().id());

    private UsageSorting() {}

    /**
     * Sorts.
     *
     * @param ascending which way; unless it is given, names, keys and ids ascend, and numbers and times descend
     */
    static List<UsageStats> sort(ShownGraph shown, List<UsageStats> byId, UsageOrder by, Optional<Boolean> ascending) {
        if (by == UsageOrder.RANKING) {
            return ranked(shown, byId, ascending.orElse(false));
        }
        boolean text = by == UsageOrder.ID || by == UsageOrder.KEY || by == UsageOrder.NAME;
        return byId.stream().sorted(order(by, ascending.orElse(text))).toList();
    }

    private static List<UsageStats> ranked(ShownGraph shown, List<UsageStats> some, boolean ascending) {
        List<UsageStats> ranking = shown.ranking();
        if (some.size() < ranking.size()) {
            Set<Object> wanted = new HashSet<>();
            some.forEach(stats -> wanted.add(stats.template().id()));
            ranking = ranking.stream()
                    .filter(stats -> wanted.contains(stats.template().id()))
                    .toList();
        }
        if (!ascending) {
            return ranking;
        }
        List<UsageStats> reversed = new ArrayList<>(ranking);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Comparator<UsageStats> order(UsageOrder by, boolean ascending) {
        return switch (by) {
            case RANKING, ID -> ascending ? BY_ID : BY_ID.reversed();
            case KEY -> optional(stats -> stats.template().key(), TextOrder.BY_CODE_POINT, ascending);
            case NAME ->
                way(
                                Comparator.comparing(UsageSorting::name, TextOrder.BY_CODE_POINT)
                                        .thenComparing(stats -> stats.template().label(), TextOrder.BY_CODE_POINT),
                                ascending)
                        .thenComparing(BY_ID);
            case INSTANCES -> number(UsageStats::instances, ascending);
            case NPCS -> number(UsageStats::npcs, ascending);
            case SCENES -> number(UsageStats::scenes, ascending);
            case ASSETS -> number(UsageStats::assets, ascending);
            case DIRECT_ASSETS -> number(UsageStats::assetsDirect, ascending);
            case GENERATIONS -> number(UsageStats::generations, ascending);
            case PROMPT_VERSIONS -> number(UsageStats::promptVersions, ascending);
            case ACTION_BLOCKS -> number(UsageStats::actionBlocks, ascending);
            case WORLDS -> number(stats -> stats.worldIds().size(), ascending);
            case LAST_USED -> optional(UsageStats::lastUsed, Comparator.<Instant>naturalOrder(), ascending);
        };
    }

    private static String name(UsageStats stats) {
        return stats.template().label().toLowerCase(Locale.ROOT);
    }

    private static Comparator<UsageStats> number(ToIntFunction<UsageStats> value, boolean ascending) {
        return way(Comparator.comparingInt(value), ascending).thenComparing(BY_ID);
    }

    private static <V> Comparator<UsageStats> optional(
            Function<UsageStats, Optional<V>> value, Comparator<V> order, boolean ascending) {
        Comparator<V> way = ascending ? order : order.reversed();
        return Comparator.<UsageStats, Boolean>comparing(
                        stats -> value.apply(stats).isEmpty())
                .thenComparing((left, right) -> value.apply(left)
                        .flatMap(one -> value.apply(right).map(other -> way.compare(one, other)))
                        .orElse(0))
                .thenComparing(BY_ID);
    }

    private static Comparator<UsageStats> way(Comparator<UsageStats> order, boolean ascending) {
        return ascending ? order : order.reversed();
    }
}
