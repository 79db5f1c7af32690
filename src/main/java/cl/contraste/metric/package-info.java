/** What every number means: the catalogue. */
@NullMarked
@ApplicationModule(allowedDependencies = {"db"})
package cl.contraste.metric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
