/** JSON as the studio's rows hold it: values, a reader within limits, both spellings of a field's name. For the library's own modules. */
@NullMarked
package io.charactergraph.source.json;

import org.jspecify.annotations.NullMarked;
