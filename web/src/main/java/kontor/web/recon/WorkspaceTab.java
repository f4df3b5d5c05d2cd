package kontor.web.recon;

import java.util.Locale;

/** The parts of the workspace. */
public enum WorkspaceTab {
  OPEN,
  SUGGESTED,
  MATCHED;

  /** As it stands in the address. */
  public String getCode() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tab of an address; what is none means the open lines. */
  public static WorkspaceTab of(String code) {
    for (WorkspaceTab tab : values()) {
      if (tab.getCode().equals(code)) {
        return tab;
      }
    }
    return OPEN;
  }
}
