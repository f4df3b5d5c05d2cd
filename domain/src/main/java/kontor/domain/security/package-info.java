/** Who may do what: roles, permissions, users. Imports {@code kontor.domain.shared}. */
package kontor.domain.security;
