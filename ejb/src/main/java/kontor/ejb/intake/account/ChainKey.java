package kontor.ejb.intake.account;

import kontor.domain.intake.SourceKind;

/**
 * One chain of statements: a ledger keeps the bank's account in a chain of its own.
 *
 * @param account as the statements name it, such as an IBAN
 * @param currency ISO 4217
 */
public record ChainKey(String account, String currency, SourceKind kind) {}
