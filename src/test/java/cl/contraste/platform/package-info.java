/** What the guards let through and what they refuse, asked over HTTP of a small server. */
@NullMarked
package cl.contraste.platform;

import org.jspecify.annotations.NullMarked;
