/**
 * What waits for a person, counted over all rooms; may import every room to its left, and nothing
 * imports it on this floor.
 */
package kontor.ejb.home;
