package io.charactergraph.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The exemptions from one rule, so that a finding is not compared with each of them: many are of one finding. */
final class Exemptions {

    private final Map<String, List<Exemption>> byText = new HashMap<>();
    private final List<Exemption> patterns = new ArrayList<>();

    Exemptions(List<Exemption> exemptions) {
        for (Exemption exemption : exemptions) {
            byText.computeIfAbsent(exemption.pattern(), text -> new ArrayList<>())
                    .add(exemption);
            if (exemption.pattern().indexOf('*') >= 0) {
                patterns.add(exemption);
            }
        }
    }

    /** Those that are about the finding. */
    List<Exemption> of(Finding finding) {
        List<Exemption> found = new ArrayList<>(byText.getOrDefault(finding.key(), List.of()));
        finding.primary().map(Object::toString).ifPresent(id -> found.addAll(byText.getOrDefault(id, List.of())));
        for (Exemption exemption : patterns) {
            if (!found.contains(exemption) && exemption.matches(finding)) {
                found.add(exemption);
            }
        }
        return found;
    }
}
