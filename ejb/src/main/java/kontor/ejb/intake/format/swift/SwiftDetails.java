package kontor.ejb.intake.format.swift;

/**
 * What a :86: says of its entry, in any of its three forms: coded ({@code 166?00…?20…}), slashed
 * ({@code /EREF/…/NAME/…}) or plain text.
 *
 * @param endToEnd the end-to-end reference, or null
 * @param customer the customer's reference to the bank, or null
 * @param counterparty the other party's name, or null
 * @param text what the payer wrote, or null
 */
record SwiftDetails(String endToEnd, String customer, String counterparty, String text) {

  static SwiftDetails of(String value) {
    if (CodedDetails.isCoded(value)) {
      return CodedDetails.of(value);
    }
    if (SlashedDetails.isSlashed(value)) {
      return SlashedDetails.of(value);
    }
    return new SwiftDetails(null, null, null, value);
  }
}
