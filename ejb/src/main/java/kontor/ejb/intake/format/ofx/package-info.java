/**
 * OFX, Open Financial Exchange, in its two writings: SGML (1.x) and XML (2.x).
 *
 * <p>Imports {@code kontor.domain} and what readers share. One small reader of tags serves both
 * writings, which banks mix; it knows no document types and no entities but those of characters.
 */
package kontor.ejb.intake.format.ofx;
