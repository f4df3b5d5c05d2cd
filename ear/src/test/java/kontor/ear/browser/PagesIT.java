package kontor.ear.browser;

import java.util.stream.Stream;
import kontor.ear.rest.SmallReconciliation;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the frame, as each kind of person sees it, in light and dark, wide and narrow. */
class PagesIT {

  private static final String AUDITOR =
      "home security/users security/roles security/settings audit/entries help password";
  private static final String OPERATOR =
      "home intake/sources intake/source intake/source?code=%1$s-bank intake/upload intake/files"
          + " intake/file?id=%2$s intake/file?id=%2$s&show=lines intake/accounts"
          + " intake/accounts?text=nothing intake/again?id=%2$s"
          + " intake/upload?file=%2$s intake/reject?file=%2$s&id=%4$s recon/reconciliations"
          + " recon/reconciliation recon/reconciliation?code=%1$s recon/run?id=%3$s"
          + " recon/workspace?code=%1$s recon/workspace?code=%1$s&tab=suggested"
          + " recon/workspace?code=%1$s&tab=matched recon/breaks recon/breaks?desk=all"
          + " recon/breaks?desk=all&reconciliation=%1$s recon/breaks?desk=mine"
          + " recon/breaks?desk=chase recon/breaks?desk=all&text=nothing recon/break-settings";
  private static final String BANK =
      """
      B1,2026-07-01,100.00,EUR,INV-1,Fjordline
      B2,2026-07-02,75.00,EUR,INV-2,Merid
      B3,2026-07-02,75.00,EUR,INV-2,Merid
      B4,2026-07-03,12..34,EUR,INV-4,Tessel
      B5,2026-07-03,12.34,EUR,INV-5,Tessel
      """;
  private static final String LEDGER =
      """
      L1,2026-07-01,100.00,EUR,INV-1,Fjordline
      L2,2026-07-02,75.00,EUR,INV-2,Merid
      """;
  private static final String ADMIN =
      "home security/users?person=1 security/settings intake/storage recon/break-settings";

  @ParameterizedTest
  @CsvSource({"1440, false", "1440, true", "1024, false", "390, false", "390, true"})
  void should_be_accessible_whole_and_quiet(int width, boolean dark) {
    try (Visitor visitor = Visitor.withWidth(width)) {
      if (dark) {
        visitor.inTheDark();
      }
      look(visitor.open("sign-in"));
      visitor.signIn("auditor", RunningPortal.password());
      Stream.of(AUDITOR.split(" ")).forEach(path -> look(visitor.open(path)));
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, false", "390, true"})
  void should_be_accessible_to_those_who_look_after_people(int width, boolean dark) {
    try (Visitor visitor = Visitor.withWidth(width)) {
      if (dark) {
        visitor.inTheDark();
      }
      visitor.signIn("admin", RunningPortal.password());
      Stream.of(ADMIN.split(" ")).forEach(path -> look(visitor.open(path)));
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, false", "1440, true", "1024, false", "390, false", "390, true"})
  void should_be_accessible_to_those_who_work_with_lines(int width, boolean dark) {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    String pages =
        OPERATOR.formatted(
            small.code(), small.file("bank"), small.newestRun(), small.reject("bank"));
    try (Visitor visitor = Visitor.withWidth(width)) {
      if (dark) {
        visitor.inTheDark();
      }
      visitor.signIn("operator", RunningPortal.password());
      Stream.of(pages.split(" ")).forEach(path -> look(visitor.open(path)));
    }
  }

  private static void look(Visitor visitor) {
    visitor.requireAccessible();
    visitor.requireNoSidewaysScroll();
    visitor.requireNoComplaint();
  }
}
