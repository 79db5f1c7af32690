package cl.contraste.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a transaction wait for a connection once: where the database is gone, its other statements
 * fail at once instead of each waiting in vain.
 */
final class WaitsOnce extends DelegatingDataSource {

  WaitsOnce(DataSource target) {
    super(target);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (TransactionSynchronizationManager.getResource(this) instanceof SQLException refusal) {
      throw new SQLException(refusal.getMessage(), "08001", refusal);
    }
    try {
      return super.getConnection();
    } catch (SQLException refusal) {
      remember(refusal);
      throw refusal;
    }
  }

  private void remember(SQLException refusal) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.bindResource(this, refusal);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResourceIfPossible(WaitsOnce.this);
            }
          });
    }
  }
}
