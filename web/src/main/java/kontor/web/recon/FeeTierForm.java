package kontor.web.recon;

import java.io.Serializable;

/** A step of a tiered fee, as a person fills it in: a share of the amount up to where it ends. */
public class FeeTierForm implements Serializable {

  private static final long serialVersionUID = 1;

  private String upTo;
  private String percent;

  FeeTierForm(String upTo, String percent) {
    this.upTo = upTo;
    this.percent = percent;
  }

  public String getUpTo() {
    return upTo;
  }

  public void setUpTo(String upTo) {
    this.upTo = upTo;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }
}
