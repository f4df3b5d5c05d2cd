package kontor.ear.container;

import java.nio.file.Path;
import kontor.ear.launch.Settings;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The house with a test's war in place of the portal's. */
final class House {
  private static final String APPLICATION_XML =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="11">
        <application-name>kontor-test</application-name>
        <module><ejb>kontor-ejb.jar</ejb></module>
        <module><ejb>kontor-batch.jar</ejb></module>
        <module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>
        <library-directory>lib</library-directory>
      </application>
      """;

  private House() {}

  /** The built EAR, and in its war these classes of the test. */
  static EnterpriseArchive with(Class<?>... classes) {
    Path built = Settings.ofThisProcess().project().resolve("ear/target/kontor.ear");
    EnterpriseArchive house =
        ShrinkWrap.create(ZipImporter.class, "kontor-test.ear")
            .importFrom(built.toFile())
            .as(EnterpriseArchive.class);
    house.delete("/kontor-web.war");
    house.addAsModule(Testable.archiveToTest(war(classes)));
    house.setApplicationXML(new StringAsset(APPLICATION_XML));
    return house;
  }

  private static WebArchive war(Class<?>... classes) {
    return ShrinkWrap.create(WebArchive.class, "test.war")
        .addClasses(classes)
        .addClass(InContainer.class)
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }
}
