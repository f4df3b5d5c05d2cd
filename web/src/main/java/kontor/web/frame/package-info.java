/**
 * The frame of every answer: request id, headers, who acts, problem documents, bounded bodies,
 * idempotency, health. Stands left of all rooms of the web; imports {@code kontor.ejb.shared},
 * {@code kontor.domain.shared} and the names of permissions only.
 */
package kontor.web.frame;
