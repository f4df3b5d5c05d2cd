/** Sign-in, permissions, problem documents and the trail, as a program sees them over REST. */
package kontor.ear.security;
