package cl.contraste.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there are facts to answer from: up with the snapshot that stands, else down. */
@Component("snapshot")
class SnapshotHealth implements HealthIndicator {

  private final Snapshots snapshots;

  SnapshotHealth(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("id", snapshots.present().id()).build();
    } catch (RuntimeException unreachable) {
      return Health.down().withDetail("reason", ProblemCode.UNAVAILABLE.sentence()).build();
    }
  }
}
