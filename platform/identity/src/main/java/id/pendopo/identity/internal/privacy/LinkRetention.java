package id.pendopo.identity.internal.privacy;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One-time links that have expired. */
@Component(service = RetentionRule.class)
public final class LinkRetention extends EndedRule {

  @Activate
  public LinkRetention(@Reference(target = "(unit=identity)") Store store) {
    super(store, "SignInLink", "r.expires < :before");
  }

  @Override
  public String code() {
    return "identity.links";
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Tautan masuk sekali pakai yang kedaluwarsa", "One-time sign-in links that expired");
  }

  @Override
  public String policyField() {
    return IdentityRetention.LINKS;
  }
}
