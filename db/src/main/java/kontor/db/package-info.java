/**
 * The cellar: makes, migrates and, on a machine without one, runs the PostgreSQL that holds the
 * bank.
 *
 * <p>Imports the JDK, Flyway and the driver; nothing of the house. Only the roof and the
 * container's migration call it.
 *
 * <p>Terms: the <em>superuser</em> makes the other two roles and nothing else; the <em>owner</em>
 * owns every schema and runs the migrations; the <em>app</em> role is what the portal connects as,
 * and is neither owner nor exempt from row-level security.
 */
package kontor.db;
