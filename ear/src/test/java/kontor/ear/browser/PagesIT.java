package kontor.ear.browser;

import java.util.stream.Stream;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the frame, as each kind of person sees it, in light and dark, wide and narrow. */
class PagesIT {

  private static final String AUDITOR =
      "home security/users security/roles security/settings audit/entries help password";
  private static final String OPERATOR =
      "home intake/sources intake/source intake/source?code=demo-bank intake/upload intake/files"
          + " recon/reconciliations recon/reconciliation recon/reconciliation?code=demo"
          + " recon/workspace?code=demo recon/workspace?code=demo&tab=suggested"
          + " recon/workspace?code=demo&tab=matched";
  private static final String ADMIN = "home security/users?person=1 security/settings";

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
    Api operator = SmallReconciliation.api("operator");
    String file = newest(operator, "/files?source=demo-bank");
    String run = newest(operator, "/reconciliations/demo/runs");
    try (Visitor visitor = Visitor.withWidth(width)) {
      if (dark) {
        visitor.inTheDark();
      }
      visitor.signIn("operator", RunningPortal.password());
      Stream.of(OPERATOR.split(" ")).forEach(path -> look(visitor.open(path)));
      look(visitor.open("intake/file?id=" + file));
      look(visitor.open("intake/file?show=rejects&id=" + file));
      look(visitor.open("recon/run?id=" + run));
    }
  }

  private static String newest(Api api, String list) {
    return api.get(list).expect(200).items().getJsonObject(0).get("id").toString();
  }

  private static void look(Visitor visitor) {
    visitor.requireAccessible();
    visitor.requireNoSidewaysScroll();
    visitor.requireNoComplaint();
  }
}
