package id.pendopo.identity.internal.command;

import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Principals;
import id.pendopo.kernel.AdminCommand;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code users}: lists every account, one a line, fields divided by tabs. */
@Component(service = AdminCommand.class)
public final class UsersCommand extends IdentityCommand {

  private final Accounts accounts;

  @Activate
  public UsersCommand(@Reference Principals principals, @Reference Accounts accounts) {
    super(principals, Set.of());
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "users";
  }

  @Override
  public String usage() {
    return """
        users
          Mencetak semua pengguna: nama, keadaan, operator, terakhir masuk.
          Prints all users: name, state, operator, last sign-in.""";
  }

  @Override
  int run(Words words, PrintWriter out, PrintWriter err) {
    accounts.list().forEach(account -> out.println(line(account)));
    return DONE;
  }

  private static String line(AccountDetail account) {
    String state =
        !account.enabled()
            ? "disabled"
            : account.lockedUntil().isPresent()
                ? "resting"
                : account.hasPassword() ? "active" : "no-password";
    return String.join(
        "\t",
        account.username(),
        state,
        account.operator() ? "operator" : "-",
        account.lastSignIn().map(Instant::toString).orElse("-"));
  }
}
