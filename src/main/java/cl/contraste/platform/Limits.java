package cl.contraste.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one question may take, and how many are answered side by side.
 *
 * @param cost of a question: fields to be written, each counted once per row of its page
 * @param timeout after which a question begins no further field; what its statements may take is
 *     the database's own limit
 * @param atOnce questions that are answered at the same time; more are sent away
 * @param exportRows the most rows of a table
 * @param exports tables that are written row by row at the same time, each holding a connection
 * @param cacheBytes what kept answers may take in memory; 0: none is kept
 * @param freshFor how long caches may give an answer again without asking whether it still holds
 */
@ConfigurationProperties("contraste.limits")
public record Limits(
    @DefaultValue("1000000") long cost,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("64") int atOnce,
    @DefaultValue("1000000") int exportRows,
    @DefaultValue("4") int exports,
    @DefaultValue("64MB") DataSize cacheBytes,
    @DefaultValue("0s") Duration freshFor) {

  public Limits {
    require(cost >= 1, "cost", cost, "at least 1");
    require(timeout.isPositive(), "timeout", timeout, "longer than 0s");
    require(atOnce >= 1, "at-once", atOnce, "at least 1");
    require(exportRows >= 1, "export-rows", exportRows, "at least 1");
    require(exports >= 1, "exports", exports, "at least 1");
    require(!freshFor.isNegative(), "fresh-for", freshFor, "0s or longer");
  }

  private static void require(boolean holds, String name, Object value, String accepted) {
    if (!holds) {
      throw new IllegalArgumentException(
          "contraste.limits.%s is %s and must be %s".formatted(name, value, accepted));
    }
  }
}
