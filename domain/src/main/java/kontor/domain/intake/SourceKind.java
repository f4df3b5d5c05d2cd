package kontor.domain.intake;

/** What kind of system a source is. */
public enum SourceKind {
  BANK,
  LEDGER,
  PSP,
  CORE,
  GATEWAY,
  MOBILE,
  LOAN
}
