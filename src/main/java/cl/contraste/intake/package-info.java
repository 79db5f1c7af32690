/** Records into tables: one document, one transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {"source", "db", "platform"})
package cl.contraste.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
