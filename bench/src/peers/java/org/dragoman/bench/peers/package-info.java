/** Other engines, measured beside ours under the Maven profile "peers". */
@NullMarked
package org.dragoman.bench.peers;

import org.jspecify.annotations.NullMarked;
