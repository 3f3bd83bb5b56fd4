package id.pendopo.console.internal.shell;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.module.Modules;

/** Says whether the account of this thread may open a view in its agency. */
public final class Guard {

  /** In place of a permission: those who operate the installation. */
  public static final String OPERATOR = "platform.operator";

  /** In place of a permission: whoever is signed in. */
  public static final String EVERYBODY = "";

  /** The answer. */
  public enum Verdict {
    OPEN,
    /** The permission is not held. */
    FORBIDDEN,
    /** The view's module does not run or is not switched on for the agency. */
    ABSENT
  }

  private final Access access;
  private final CurrentAgency currentAgency;
  private final Modules modules;

  public Guard(Access access, CurrentAgency currentAgency, Modules modules) {
    this.access = access;
    this.currentAgency = currentAgency;
    this.modules = modules;
  }

  Verdict verdict(Entry entry) {
    boolean active =
        entry
            .module()
            .map(module -> modules.active(currentAgency.get().id()).contains(module))
            .orElse(true);
    if (!active) {
      return Verdict.ABSENT;
    }
    return may(entry.permission()) ? Verdict.OPEN : Verdict.FORBIDDEN;
  }

  /** Whether the account holds a permission, or is what stands in its place. */
  public boolean may(String permission) {
    return switch (permission) {
      case EVERYBODY -> access.account().isPresent();
      case OPERATOR -> access.account().map(Account::operator).orElse(false);
      default -> access.may(permission);
    };
  }
}
