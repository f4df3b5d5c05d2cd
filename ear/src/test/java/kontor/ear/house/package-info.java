/** The rules of the house, held against the compiled code and the sources of every floor. */
package kontor.ear.house;
