/** GraphiQL, served without the internet. */
@NullMarked
@ApplicationModule(allowedDependencies = "export")
package cl.contraste.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
