package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection over which the database is told something else in one place of a statement. */
final class FaultyConnection {

  private final Connection connection;
  private final String told;
  private final String instead;
  private int times;

  FaultyConnection(Connection connection, String told, String instead) {
    this.connection = connection;
    this.told = told;
    this.instead = instead;
  }

  Connection asConnection() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, this::invoke);
  }

  private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(connection, faulty(method, arguments));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private Object[] faulty(Method method, Object[] arguments) {
    if (!method.getName().equals("prepareStatement")) {
      return arguments;
    }
    Object[] changed = arguments.clone();
    changed[0] = ((String) arguments[0]).replace(told, instead);
    times += changed[0].equals(arguments[0]) ? 0 : 1;
    return changed;
  }

  /** How many statements were told something else. */
  int times() {
    return times;
  }

  /** A fault nobody met proves nothing. */
  void requireMet() {
    assertThat(times).as("statements with: %s", told).isPositive();
  }
}
