/** The portal's REST interface as another program calls it, and the tests of what it promises. */
package kontor.ear.rest;
