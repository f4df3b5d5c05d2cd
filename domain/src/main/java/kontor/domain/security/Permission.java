package kontor.domain.security;

/**
 * The names of permissions, as they stand in {@code security.permission} and in
 * {@code @RolesAllowed}.
 */
public final class Permission {

  /** Own settings, password, tokens, sign-out. */
  public static final String SELF = "self";

  public static final String INTAKE_READ = "intake.read";
  public static final String INTAKE_WORK = "intake.work";
  public static final String RECON_READ = "recon.read";
  public static final String RECON_WORK = "recon.work";
  public static final String RECON_ACTIVATE = "recon.activate";
  public static final String STATEMENT_ACCEPT = "statement.accept";
  public static final String APPROVAL_DECIDE = "approval.decide";
  public static final String USER_READ = "user.read";
  public static final String USER_MAKE = "user.make";
  public static final String USER_APPROVE = "user.approve";
  public static final String ROLE_READ = "role.read";
  public static final String OPERATIONS_MAKE = "operations.make";
  public static final String AUDIT_OWN = "audit.own";
  public static final String AUDIT_SIGN_INS = "audit.sign-ins";
  public static final String AUDIT_ALL = "audit.all";

  private Permission() {}
}
