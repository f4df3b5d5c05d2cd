/**
 * The roof: packs the house, launches it on this machine and tests it whole. It may import every
 * floor.
 */
package kontor.ear;
