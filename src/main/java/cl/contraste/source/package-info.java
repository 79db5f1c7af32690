/** Readers: a document or file in, records out. No database, and nothing of ours beneath it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cl.contraste.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
