/** Tables, generated from the migrations; nobody writes here. */
@ApplicationModule(allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
package cl.contraste.db;

import org.springframework.modulith.ApplicationModule;
