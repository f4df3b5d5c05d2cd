package kontor.ejb.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Sets the tenant of the transaction a {@link Tenanted} method runs in: the one place for it. */
@Tenanted
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class TenantInterceptor {

  @Inject private TransactionTenant transactionTenant;

  @AroundInvoke
  Object workForTheActingTenant(InvocationContext call) throws Exception {
    if (Acting.current().isPresent()) {
      transactionTenant.set(Acting.required().tenant());
    }
    return call.proceed();
  }
}
