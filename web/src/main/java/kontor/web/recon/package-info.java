/** Reconciliations for programs and people: REST resources, their documents, pages' beans. */
package kontor.web.recon;
