package kontor.ejb.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kontor.domain.security.Role;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Founds the demo bank and its neighbour at the first start, or, with {@code KONTOR_DEMO=false}, an
 * empty bank with one administrator. What exists is left as it is; a fault here does not keep the
 * portal from starting.
 *
 * <p>Demo users are named by their role and have the password {@code KONTOR_DEMO_PASSWORD}; the
 * administrator of an empty bank has {@code KONTOR_ADMIN_PASSWORD} as a one-time password.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoBank {

  private static final Logger LOG = Logger.getLogger(DemoBank.class.getName());

  @Inject private BankFounding founding;

  @PostConstruct
  void atStart() {
    try {
      if ("false".equalsIgnoreCase(environment("KONTOR_DEMO").orElse("true"))) {
        foundEmptyBank();
      } else {
        foundDemoBanks();
      }
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, "The first bank could not be founded.", fault);
    }
  }

  private void foundEmptyBank() {
    BankFounding.Bank bank = new BankFounding.Bank(1, "bank", "Bank", "EUR", "Europe/Berlin");
    found(bank, Map.of("admin", Role.ADMIN), "KONTOR_ADMIN_PASSWORD", true);
  }

  private void foundDemoBanks() {
    found(
        new BankFounding.Bank(1, "norrholm", "Norrholm Bank", "EUR", "Europe/Berlin"),
        Stream.of(Role.values())
            .collect(java.util.stream.Collectors.toMap(Role::code, role -> role)),
        "KONTOR_DEMO_PASSWORD",
        false);
    found(
        new BankFounding.Bank(2, "sudmark", "Südmark Bank", "EUR", "Europe/Berlin"),
        Map.of("operator2", Role.OPERATOR, "auditor2", Role.AUDITOR),
        "KONTOR_DEMO_PASSWORD",
        false);
  }

  private void found(
      BankFounding.Bank bank, Map<String, Role> people, String variable, boolean oneTime) {
    Acting.run(Actor.house(bank.id()), () -> founding.openBank(bank));
    List<String> missing =
        Access.as(Actor.house(bank.id()), () -> founding.missing(people.keySet()));
    if (missing.isEmpty()) {
      return;
    }
    Optional<String> password = environment(variable);
    if (password.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} is not set: nobody was let in to {1}.",
          new Object[] {variable, bank.name()});
      return;
    }
    missing.forEach(name ->
        Acting.run(
            Actor.house(bank.id()),
            () -> founding.letIn(name, people.get(name), password.get(), oneTime)));
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
