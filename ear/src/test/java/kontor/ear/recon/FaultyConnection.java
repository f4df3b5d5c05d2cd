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
  private boolean wasTold;

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
    wasTold |= !changed[0].equals(arguments[0]);
    return changed;
  }

  /** A fault nobody met proves nothing. */
  void requireMet() {
    assertThat(wasTold).as("a statement with: %s", told).isTrue();
  }
}
