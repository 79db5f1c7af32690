/** Programs and what they report each year. */
@NullMarked
@ApplicationModule(allowedDependencies = {"metric", "db", "platform"})
package cl.contraste.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
