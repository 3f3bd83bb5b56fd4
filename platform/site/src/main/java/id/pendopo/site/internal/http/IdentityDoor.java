package id.pendopo.site.internal.http;

import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import id.pendopo.site.internal.rest.Door;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets in who holds an API token. */
@Component(service = Door.class)
public final class IdentityDoor implements Door {

  private final Tokens tokens;
  private final Principals principals;

  @Activate
  public IdentityDoor(@Reference Tokens tokens, @Reference Principals principals) {
    this.tokens = tokens;
    this.principals = principals;
  }

  @Override
  public <T> T callWith(String secret, String address, Callable<T> work) throws Exception {
    Principal principal = tokens.verify(secret, address).orElseThrow(Door::refused);
    return principals.callAs(principal, work);
  }
}
