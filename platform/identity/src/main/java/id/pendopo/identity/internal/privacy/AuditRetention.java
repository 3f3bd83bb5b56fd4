package id.pendopo.identity.internal.privacy;

import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.internal.audit.AuditPruning;
import id.pendopo.identity.internal.audit.Chain;
import id.pendopo.persistence.TenantBinding;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The oldest entries of the agency's audit; the chain then begins behind them. */
@Component(service = RetentionRule.class)
public final class AuditRetention implements RetentionRule {

  private final AuditPruning pruning;
  private final TenantBinding binding;

  @Activate
  public AuditRetention(@Reference AuditPruning pruning, @Reference TenantBinding binding) {
    this.pruning = pruning;
    this.binding = binding;
  }

  @Override
  public String code() {
    return "identity.audit";
  }

  @Override
  public LocalText title() {
    return new LocalText("Catatan audit lama", "Old audit entries");
  }

  @Override
  public Action action() {
    return Action.DELETE;
  }

  @Override
  public String policyBook() {
    return IdentityRetention.CODE;
  }

  @Override
  public String policyField() {
    return IdentityRetention.AUDIT;
  }

  @Override
  public long due(LocalDate before) {
    return pruning.due(chain(), EndedRule.start(before));
  }

  @Override
  public int apply(LocalDate before, int most) {
    return pruning.apply(chain(), EndedRule.start(before), most);
  }

  private Chain chain() {
    return Chain.of(
        binding.current().orElseThrow(() -> new IllegalStateException("No agency is set.")));
  }
}
