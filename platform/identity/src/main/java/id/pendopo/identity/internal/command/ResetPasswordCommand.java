package id.pendopo.identity.internal.command;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.Principals;
import id.pendopo.kernel.AdminCommand;
import java.io.PrintWriter;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code reset-password}: prints a one-time link, so that no password passes through the command
 * line; also ends a rest after failures.
 */
@Component(service = AdminCommand.class)
public final class ResetPasswordCommand extends IdentityCommand {

  private final Accounts accounts;

  @Activate
  public ResetPasswordCommand(@Reference Principals principals, @Reference Accounts accounts) {
    super(principals, Set.of("--user"));
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "reset-password";
  }

  @Override
  public String usage() {
    return """
        reset-password --user NAMA
          Mencetak tautan sekali pakai (24 jam) untuk menetapkan kata sandi baru.
          Prints a one-time link (24 hours) to set a new password.""";
  }

  @Override
  int run(Words words, PrintWriter out, PrintWriter err) {
    if (words.get("--user").isEmpty()) {
      return wrongCall(err);
    }
    String username = words.get("--user").get();
    accounts.unlock(username);
    out.println(accounts.link(username));
    return DONE;
  }
}
