/**
 * Sources, files and lines on the web: REST below {@code /api/v1} and the pages of {@code /intake}.
 */
package kontor.web.intake;
