package id.pendopo.identity.internal.command;

import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import id.pendopo.kernel.AdminCommand;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code token}: issues an API token and prints it, and nothing else, on the standard output. */
@Component(service = AdminCommand.class)
public final class TokenCommand extends IdentityCommand {

  private static final String DAYS = "90";

  private final Tokens tokens;

  @Activate
  public TokenCommand(@Reference Principals principals, @Reference Tokens tokens) {
    super(principals, Set.of("--user", "--name", "--days"));
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return "token";
  }

  @Override
  public String usage() {
    return """
        token --user NAMA --name LABEL [--days HARI]
          Membuat token API untuk seorang pengguna dan mencetaknya (90 hari, paling lama 730).
          Issues an API token for a user and prints it (90 days, at most 730).""";
  }

  @Override
  int run(Words words, PrintWriter out, PrintWriter err) {
    String days = words.get("--days").orElse(DAYS);
    if (words.get("--user").isEmpty()
        || words.get("--name").isEmpty()
        || !days.matches("\\d{1,4}")) {
      return wrongCall(err);
    }
    out.println(
        tokens
            .issueOnCommandLine(
                words.get("--user").get(),
                words.get("--name").get(),
                Duration.ofDays(Integer.parseInt(days)))
            .secret());
    return DONE;
  }
}
