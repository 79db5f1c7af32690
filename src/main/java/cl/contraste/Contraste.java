package cl.contraste;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: how does this public program compare? */
@SpringBootApplication
public class Contraste {

  public static void main(String[] args) {
    SpringApplication.run(Contraste.class, args);
  }
}
