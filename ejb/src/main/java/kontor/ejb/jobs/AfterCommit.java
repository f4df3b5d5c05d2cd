package kontor.ejb.jobs;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Does something once the transaction is committed, and nothing when it is rolled back. */
record AfterCommit(Runnable act) implements Synchronization {

  static void of(TransactionSynchronizationRegistry transaction, Runnable act) {
    transaction.registerInterposedSynchronization(new AfterCommit(act));
  }

  @Override
  public void beforeCompletion() {
    // nothing is decided yet
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      act.run();
    }
  }
}
