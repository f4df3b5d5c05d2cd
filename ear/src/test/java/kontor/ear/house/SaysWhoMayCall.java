package kontor.ear.house;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;

/** A service method, or its class, names the permissions that open it. */
final class SaysWhoMayCall extends ArchCondition<JavaMethod> {

  private static final List<Class<? extends Annotation>> WORDS =
      List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

  SaysWhoMayCall() {
    super("say who may call it");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    boolean says =
        WORDS.stream()
            .anyMatch(
                word -> method.isAnnotatedWith(word) || method.getOwner().isAnnotatedWith(word));
    if (!says) {
      events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
    }
  }
}
