/**
 * The first page and what stands on every page: what waits, which rooms there are, what day it is.
 */
package kontor.web.home;
