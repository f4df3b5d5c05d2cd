/**
 * Account reports of ISO 20022: camt.052, camt.053, camt.054.
 *
 * <p>XML is read by StAX one entry at a time; document types, entities, deep nesting and endless
 * names are refused. Terms: an <em>entry</em> (Ntry) is one movement of the account as the bank
 * booked it, its <em>transactions</em> (TxDtls) say what it is made of.
 *
 * <p>Imports {@code kontor.domain}, the contract of readers, what they share, and the detection of
 * formats.
 */
package kontor.ejb.intake.format.camt;
