package id.pendopo.identity.internal;

import id.pendopo.identity.FirstSignIn;
import id.pendopo.kernel.StartNotice;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the person who starts the server how to sign in. */
@Component
public final class SignInNotice implements StartNotice {

  private final FirstSignIn firstSignIn;

  @Activate
  public SignInNotice(@Reference FirstSignIn firstSignIn) {
    this.firstSignIn = firstSignIn;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    firstSignIn.message().ifPresent(message -> lines.add(message.id() + " / " + message.en()));
    firstSignIn
        .link()
        .ifPresentOrElse(
            link ->
                lines.add(
                    "Masuk pertama kali, berlaku 24 jam / first sign-in, good for 24 hours: "
                        + link),
            () -> lines.add("Masuk sebagai / sign in as: admin"));
    return lines;
  }
}
