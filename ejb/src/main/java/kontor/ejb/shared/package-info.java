/**
 * What every service stands on: the tenant of a transaction, the database, the ports other rooms
 * fill.
 */
package kontor.ejb.shared;
