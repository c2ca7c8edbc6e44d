package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import java.util.Arrays;

/**
 * Counts, for each template, the different things that belong to it: things come one by one, each with single templates and with whole
 * groups of templates. A thing of one large group is counted once for the group, and the counts of groups are passed on to their
 * templates at the end, except for those that were counted for the thing on their own. So the cost is in proportion to what is added, not to the templates of the groups, unless a thing has
 * several groups of about one size.
 */
final class GroupedCounts {

    /** How many times larger than all else that a thing has its largest group must be, to be counted as a group. */
    private static final int LARGE = 3;

    private final TemplatesOf groups;
    private final int[] ofTemplates;
    private final int[] ofGroups;

    /** By template: the last thing that has it. */
    private final int[] marks;

    /** Templates for which some thing was counted beside the group by which it is counted, by that group. */
    private final TemplatesOf.Pairs beside;

    private final IntList added = new IntList();
    private final IntList addedGroups = new IntList();
    private int thing = IndexedGraph.NONE;

    /** Counts for so many templates. */
    GroupedCounts(TemplatesOf groups, int templates) {
        this.groups = groups;
        ofTemplates = new int[templates];
        ofGroups = new int[groups.size()];
        marks = new int[templates];
        Arrays.fill(marks, IndexedGraph.NONE);
        beside = new TemplatesOf.Pairs(0, groups.size());
    }

    /** Begins a thing; each comes once. */
    void begin(int next) {
        thing = next;
        added.truncate(0);
        addedGroups.truncate(0);
    }

    /** Adds the templates of a node to the thing, and counts it for them. */
    void addAll(TemplatesOf templatesOf, int node) {
        for (int i = templatesOf.start(node), end = templatesOf.end(node); i < end; i++) {
            int template = templatesOf.get(i);
            if (marks[template] != thing) {
                marks[template] = thing;
                ofTemplates[template]++;
                added.add(template);
            }
        }
    }

    /** Adds a group of templates to the thing. */
    void addGroup(int group) {
        if (groups.start(group) < groups.end(group)) {
            addedGroups.add(group);
        }
    }

    /** Returns the single templates of the thing, each once. */
    IntList added() {
        return added;
    }

    /** Returns the groups of the thing that are not empty. */
    IntList addedGroups() {
        return addedGroups;
    }

    /** Ends a thing: counts it for the templates of its groups. */
    void end() {
        if (addedGroups.isEmpty()) {
            return;
        }
        int largest = addedGroups.get(0);
        int others = added.size();
        for (int i = 1; i < addedGroups.size(); i++) {
            int group = addedGroups.get(i);
            others += Math.min(sizeOf(group), sizeOf(largest));
            largest = sizeOf(group) > sizeOf(largest) ? group : largest;
        }
        boolean asGroup = others * LARGE <= sizeOf(largest);
        if (asGroup) {
            ofGroups[largest]++;
            for (int i = 0; i < added.size(); i++) {
                beside.add(added.get(i), largest);
            }
        }
        for (int i = 0; i < addedGroups.size(); i++) {
            if (!asGroup || addedGroups.get(i) != largest) {
                countEach(addedGroups.get(i), asGroup ? largest : IndexedGraph.NONE);
            }
        }
    }

    private int sizeOf(int group) {
        return groups.end(group) - groups.start(group);
    }

    /** Counts the thing for each template of a group, beside another group by which it is counted, if any. */
    private void countEach(int group, int counted) {
        for (int place = groups.start(group), end = groups.end(group); place < end; place++) {
            int template = groups.get(place);
            if (marks[template] != thing) {
                marks[template] = thing;
                ofTemplates[template]++;
                if (counted != IndexedGraph.NONE) {
                    beside.add(template, counted);
                }
            }
        }
    }

    /** Returns the number of things of each template, those of its groups included. Called once, when all things have come. */
    int[] totals() {
        TemplatesOf others = beside.sorted();
        Arrays.fill(marks, IndexedGraph.NONE);
        for (int group = 0; group < ofGroups.length; group++) {
            if (ofGroups[group] > 0) {
                for (int place = groups.start(group), end = groups.end(group); place < end; place++) {
                    marks[groups.get(place)] = group;
                    ofTemplates[groups.get(place)] += ofGroups[group];
                }
                for (int place = others.start(group), end = others.end(group); place < end; place++) {
                    ofTemplates[others.get(place)] -= marks[others.get(place)] == group ? 1 : 0;
                }
            }
        }
        return ofTemplates;
    }
}
