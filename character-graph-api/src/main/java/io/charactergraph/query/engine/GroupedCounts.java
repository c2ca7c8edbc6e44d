package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import java.util.Arrays;

/**
 * Counts, for each template, the different things that belong to it: things come one by one, each with single templates and with whole
 * groups of templates. A thing of one large group is counted once for the group, and the counts of groups are passed on to their
 * templates at the end. So the cost is in proportion to what is added, not to the templates of the groups, unless a thing has
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

    /** Templates that some thing has beside the group by which it is counted, by that group. */
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

    /** Adds the templates of a node to the thing. */
    void addAll(TemplatesOf templatesOf, int node) {
        for (int i = templatesOf.start(node), end = templatesOf.end(node); i < end; i++) {
            int template = templatesOf.get(i);
            if (marks[template] != thing) {
                marks[template] = thing;
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

    /** Ends a thing: counts it once for each of its templates. */
    void end() {
        int largest = IndexedGraph.NONE;
        int others = added.size();
        for (int i = 0; i < addedGroups.size(); i++) {
            int group = addedGroups.get(i);
            if (largest == IndexedGraph.NONE || sizeOf(group) > sizeOf(largest)) {
                others += largest == IndexedGraph.NONE ? 0 : sizeOf(largest);
                largest = group;
            } else {
                others += sizeOf(group);
            }
        }
        if (largest != IndexedGraph.NONE && others * LARGE <= sizeOf(largest)) {
            countBeside(largest);
        } else {
            countEach();
        }
    }

    private int sizeOf(int group) {
        return groups.end(group) - groups.start(group);
    }

    /** Counts the thing for the group; of its other templates only those count that are not in the group, see {@link #totals}. */
    private void countBeside(int largest) {
        ofGroups[largest]++;
        for (int i = 0; i < added.size(); i++) {
            beside.add(added.get(i), largest);
        }
        for (int i = 0; i < addedGroups.size(); i++) {
            int group = addedGroups.get(i);
            if (group != largest) {
                for (int place = groups.start(group), end = groups.end(group); place < end; place++) {
                    int template = groups.get(place);
                    if (marks[template] != thing) {
                        marks[template] = thing;
                        beside.add(template, largest);
                    }
                }
            }
        }
    }

    private void countEach() {
        for (int i = 0; i < added.size(); i++) {
            ofTemplates[added.get(i)]++;
        }
        for (int i = 0; i < addedGroups.size(); i++) {
            int group = addedGroups.get(i);
            for (int place = groups.start(group), end = groups.end(group); place < end; place++) {
                int template = groups.get(place);
                ofTemplates[template] += marks[template] == thing ? 0 : 1;
                marks[template] = thing;
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
                    ofTemplates[others.get(place)] += marks[others.get(place)] == group ? 0 : 1;
                }
            }
        }
        return ofTemplates;
    }
}
