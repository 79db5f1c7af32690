/** Groups, sides, ranks, decompositions: how programs compare. */
@NullMarked
@ApplicationModule(allowedDependencies = {"program", "metric", "db", "platform"})
package cl.contraste.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
