package kontor.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

@InContainer
class PoolIT {
  @Resource(lookup = "jdbc/kontor")
  private DataSource pool;

  @Deployment
  static EnterpriseArchive house() {
    return House.with(PoolIT.class);
  }

  @Test
  void should_reach_the_database_as_the_app_role() throws SQLException {
    assertEquals("kontor_app", answer("select current_user"));
  }

  @Test
  void should_let_what_the_server_makes_land_in_its_own_schema() throws SQLException {
    assertEquals("batch", answer("select current_schema()"));
  }

  @Test
  void should_run_on_the_release_the_house_is_built_for() {
    assertEquals(25, Runtime.version().feature());
  }

  private String answer(String query) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
