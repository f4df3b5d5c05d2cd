package kontor.domain.recon.match;

/**
 * What one weight of a SCORE added.
 *
 * @param field the field's name in rules
 * @param weight the most it could add
 * @param points what it did add, 0 to the weight
 */
public record ScorePart(String field, int weight, int points) {}
