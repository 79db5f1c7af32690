package cl.contraste.platform;

import java.util.List;

/**
 * Something to do once and be done, instead of serving. The name of its bean is the word by which
 * it is called: the first after the jar's name.
 */
public interface Command {

  /**
   * Does it, telling people what it does.
   *
   * @param arguments the words after its name, without options of the server, which have a dot in
   *     their name ({@code --contraste.data=…})
   * @return 0: all done; 1: done in part; 2: it could not be done
   */
  int run(List<String> arguments);
}
