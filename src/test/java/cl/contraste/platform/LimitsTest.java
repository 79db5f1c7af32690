package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** The limits that an operator may set. */
class LimitsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new Limits(
                1_000_000,
                Duration.ofSeconds(30),
                64,
                1_000_000,
                4,
                DataSize.ofMegabytes(64),
                Duration.ZERO));
  }

  @Test
  void whatIsSetStands() {
    assertThat(
            bound(
                Map.of(
                    "contraste.limits.cost", "5",
                    "contraste.limits.timeout", "2s",
                    "contraste.limits.at-once", "1",
                    "contraste.limits.export-rows", "10",
                    "contraste.limits.exports", "2",
                    "contraste.limits.cache-bytes", "3KB",
                    "contraste.limits.fresh-for", "1m")))
        .isEqualTo(
            new Limits(
                5,
                Duration.ofSeconds(2),
                1,
                10,
                2,
                DataSize.ofKilobytes(3),
                Duration.ofMinutes(1)));
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    Duration second = Duration.ofSeconds(1);
    DataSize none = DataSize.ofBytes(0);
    assertThatThrownBy(() -> new Limits(0, second, 1, 1, 1, none, second))
        .hasMessage("contraste.limits.cost is 0 and must be at least 1");
    assertThatThrownBy(() -> new Limits(1, Duration.ZERO, 1, 1, 1, none, second))
        .hasMessage("contraste.limits.timeout is PT0S and must be longer than 0s");
    assertThatThrownBy(() -> new Limits(1, second, 0, 1, 1, none, second))
        .hasMessage("contraste.limits.at-once is 0 and must be at least 1");
    assertThatThrownBy(() -> new Limits(1, second, 1, 0, 1, none, second))
        .hasMessage("contraste.limits.export-rows is 0 and must be at least 1");
    assertThatThrownBy(() -> new Limits(1, second, 1, 1, 0, none, second))
        .hasMessage("contraste.limits.exports is 0 and must be at least 1");
    assertThatThrownBy(() -> new Limits(1, second, 1, 1, 1, none, second.negated()))
        .hasMessage("contraste.limits.fresh-for is PT-1S and must be 0s or longer");
  }

  private static Limits bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("contraste.limits", Limits.class);
  }
}
