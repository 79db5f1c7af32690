/** GraphiQL, served without the internet. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cl.contraste.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
