package io.charactergraph.tests.reference;

/** Why a reference is unresolved. */
enum Reason {
    DANGLING,
    MALFORMED,
    AMBIGUOUS,
    OUT_OF_SCOPE
}
