package kontor.ejb.recon;

import java.util.HexFormat;

/** The evidence of a phase as text, for tests that compare phases. */
public final class ReadEvidence {

  private ReadEvidence() {}

  /** Its SHA-256. */
  public static String of(PhaseResult result) {
    return HexFormat.of().formatHex(result.evidence().digest());
  }
}
