package kontor.domain.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is in the bank; what each role may stands in {@code security.role_permission}. */
public enum Role {
  OPERATOR,
  SUPERVISOR,
  DIRECTOR,
  COLLECTOR,
  LEGAL,
  AUDITOR,
  ADMIN;

  /** The role as stored, shown and sent: its name in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a code, if there is one. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
