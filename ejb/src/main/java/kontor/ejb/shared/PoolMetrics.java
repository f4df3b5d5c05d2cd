package kontor.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * How many connections of the pool are in use and how many wait to be used, for the metrics page.
 *
 * <p>Only the server's own classes know; they are asked by their names, for they are no part of the
 * platform. Where they are missing, the metrics are missing too.
 */
@Singleton
@Startup
public class PoolMetrics {

  private static final Logger LOG = Logger.getLogger(PoolMetrics.class.getName());
  private static final String POOL = "kontor";

  @Inject private MetricRegistry registry;

  @PostConstruct
  void register() {
    try {
      status();
      registry.gauge("kontor_pool_connections_used", this, PoolMetrics::used);
      registry.gauge("kontor_pool_connections_free", this, PoolMetrics::free);
    } catch (ReflectiveOperationException other) {
      LOG.log(Level.WARNING, "This server does not tell about its pool: {0}", other.toString());
    }
  }

  private int used() {
    return count("getNumConnUsed");
  }

  private int free() {
    return count("getNumConnFree");
  }

  private static int count(String kind) {
    try {
      Object status = status();
      return (int) status.getClass().getMethod(kind).invoke(status);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object status() throws ReflectiveOperationException {
    Class<?> runtime = Class.forName("com.sun.enterprise.connectors.ConnectorRuntime");
    Class<?> pools = Class.forName("com.sun.enterprise.resource.pool.PoolManager");
    Class<?> pool = Class.forName("org.glassfish.resourcebase.resources.api.PoolInfo");
    Object manager =
        runtime.getMethod("getPoolManager").invoke(runtime.getMethod("getRuntime").invoke(null));
    Object named = pool.getConstructor(String.class).newInstance(POOL);
    return pools.getMethod("getPoolStatus", pool).invoke(manager, named);
  }
}
