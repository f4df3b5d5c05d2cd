/**
 * How alike two texts are: measures of names, references that were damaged on their way, and
 * expressions that are found in linear time. The one place that knows the libraries behind them.
 *
 * <p>Imports the JDK, Apache Commons Text and Codec, and RE2/J only.
 */
package kontor.domain.recon.match.text;
