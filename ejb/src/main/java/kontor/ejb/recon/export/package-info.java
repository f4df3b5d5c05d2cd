/**
 * Tables as files: CSV, JSON and XLSX, written row by row so that size does not matter. Text cells
 * are guarded against being taken for formulas, numbers stay numbers. Imports the JDK, FastCSV, POI
 * and JSON-P.
 */
package kontor.ejb.recon.export;
