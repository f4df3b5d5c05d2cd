package kontor.ejb.intake.format.detection;

import kontor.domain.intake.Format;

/** What clerks call the formats a source may deliver. */
final class FormatNames {

  private FormatNames() {}

  static String of(Format format) {
    return switch (format) {
      case CSV -> "CSV";
      case XLSX -> "workbooks (XLSX or XLS)";
      case JSON -> "JSON";
      case CAMT052 -> "camt.052 reports";
      case CAMT053 -> "camt.053 statements";
      case CAMT054 -> "camt.054 notifications";
      case MT940 -> "MT940 statements";
      case MT942 -> "MT942 interim reports";
      case BAI2 -> "BAI2";
      case OFX -> "OFX";
    };
  }
}
