/** The same answers in other forms: tables, files, addresses. */
@NullMarked
@ApplicationModule(allowedDependencies = {"metric", "db", "platform"})
package cl.contraste.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
