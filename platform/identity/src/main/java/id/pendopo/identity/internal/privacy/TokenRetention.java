package id.pendopo.identity.internal.privacy;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API tokens that have expired or were revoked. */
@Component(service = RetentionRule.class)
public final class TokenRetention extends EndedRule {

  @Activate
  public TokenRetention(@Reference(target = "(unit=identity)") Store store) {
    super(store, "ApiToken", "(r.expires < :before or r.revoked < :before)");
  }

  @Override
  public String code() {
    return "identity.tokens";
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Token API yang dicabut atau kedaluwarsa", "API tokens that were revoked or expired");
  }

  @Override
  public String policyField() {
    return IdentityRetention.TOKENS;
  }
}
