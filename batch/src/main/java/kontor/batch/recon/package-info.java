/** The job {@code reconcile}: its steps call {@code kontor.ejb.recon}. */
package kontor.batch.recon;
