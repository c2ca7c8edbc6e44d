package io.charactergraph.tests.reference;

import java.util.List;

/**
 * An unresolved reference.
 *
 * @param rowNode the node that the row itself is, or null
 * @param primary the node that a finding about it names, or null
 * @param holders the nodes that still point at what is missing (R9a)
 * @param missing the ids that the text names and that do not exist
 */
record Issue(
        Reason reason,
        Place place,
        String text,
        String rowNode,
        String primary,
        List<String> holders,
        List<String> missing) {}
