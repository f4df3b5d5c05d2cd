/**
 * Workbooks as rows of cells: Office Open XML (XLSX, transitional and strict) and the binary
 * workbooks before it (XLS), read forward, their shared texts beside the heap.
 *
 * <p>Terms: a <em>part</em> is a file in the archive an XLSX is; a <em>serial</em> is a day as a
 * number. Imports the contract of readers, what readers share, and XML.
 */
package kontor.ejb.intake.format.workbook;
