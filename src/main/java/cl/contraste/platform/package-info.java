/** What every question needs: database, scalars, problems, limits, snapshot id. */
@NullMarked
@ApplicationModule(allowedDependencies = {"db"})
package cl.contraste.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
