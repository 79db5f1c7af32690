package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits that an operator may set. */
class LimitsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(bound(Map.of()))
        .isEqualTo(new Limits(1_000_000, Duration.ofSeconds(30), 64, Duration.ZERO));
  }

  @Test
  void whatIsSetStands() {
    assertThat(
            bound(
                Map.of(
                    "contraste.limits.cost", "5",
                    "contraste.limits.timeout", "2s",
                    "contraste.limits.at-once", "1",
                    "contraste.limits.fresh-for", "1m")))
        .isEqualTo(new Limits(5, Duration.ofSeconds(2), 1, Duration.ofMinutes(1)));
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Limits(0, second, 1, second))
        .hasMessage("contraste.limits.cost is 0 and must be at least 1");
    assertThatThrownBy(() -> new Limits(1, Duration.ZERO, 1, second))
        .hasMessage("contraste.limits.timeout is PT0S and must be longer than 0s");
    assertThatThrownBy(() -> new Limits(1, second, 0, second))
        .hasMessage("contraste.limits.at-once is 0 and must be at least 1");
    assertThatThrownBy(() -> new Limits(1, second, 1, second.negated()))
        .hasMessage("contraste.limits.fresh-for is PT-1S and must be 0s or longer");
  }

  private static Limits bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("contraste.limits", Limits.class);
  }
}
