package io.charactergraph.query.engine;

import io.charactergraph.internal.IntList;
import java.util.Arrays;

/**
 * The templates that belong to each node of a range of indexes: one array of templates, and where those of each node start. Templates
 * are numbered by their place in a list of all.
 */
final class TemplatesOf {

    private final int first;
    private final int[] starts;
    private final int[] templates;

    private TemplatesOf(int first, int[] starts, int[] templates) {
        this.first = first;
        this.starts = starts;
        this.templates = templates;
    }

    /** Returns the number of nodes. */
    int size() {
        return starts.length - 1;
    }

    /** Returns the template at a place from {@link #start} to before {@link #end}. */
    int get(int place) {
        return templates[place];
    }

    /** Returns where the templates of a node start. */
    int start(int node) {
        return starts[node - first];
    }

    /** Returns one more than where the templates of a node end. */
    int end(int node) {
        return starts[node - first + 1];
    }

    /** Collects pairs of a template and a node, in any order. */
    static final class Pairs {

        private final int first;
        private final int[] counts;
        private final IntList nodes = new IntList();
        private final IntList templates = new IntList();

        /** Collects for the nodes from {@code first} to before {@code end}. */
        Pairs(int first, int end) {
            this.first = first;
            counts = new int[end - first + 1];
        }

        void add(int template, int node) {
            counts[node - first + 1]++;
            nodes.add(node);
            templates.add(template);
        }

        /** Sorts the pairs by node with one counting sort; the templates of a node stay in the order in which they were added. */
        TemplatesOf sorted() {
            int[] starts = counts.clone();
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            int[] next = starts.clone();
            int[] sorted = new int[nodes.size()];
            for (int i = 0; i < sorted.length; i++) {
                sorted[next[nodes.get(i) - first]++] = templates.get(i);
            }
            return new TemplatesOf(first, starts, sorted);
        }
    }

    /** Collects the templates of node after node. */
    static final class InOrder {

        private final int first;
        private final int[] starts;
        private int[] templates;
        private int size;

        /**
         * Collects for the nodes from {@code first} to before {@code end}, each of which is closed in order. Has room for one template of
         * each node, which is the usual number; more grow it.
         */
        InOrder(int first, int end) {
            this.first = first;
            starts = new int[end - first + 1];
            templates = new int[end - first];
        }

        /** Adds templates of the node that is not closed yet. */
        void addAll(IntList more) {
            for (int i = 0; i < more.size(); i++) {
                add(more.get(i));
            }
        }

        /** Adds the templates of a node of another range to the node that is not closed yet; some may come several times. */
        void addAll(TemplatesOf others, int node) {
            for (int i = others.start(node), end = others.end(node); i < end; i++) {
                add(others.get(i));
            }
        }

        private void add(int template) {
            if (size == templates.length) {
                templates = Arrays.copyOf(templates, Math.max(16, size * 2));
            }
            templates[size++] = template;
        }

        /** Closes a node. */
        void close(int node) {
            starts[node - first + 1] = size;
        }

        TemplatesOf all() {
            return new TemplatesOf(first, starts, templates);
        }
    }
}
