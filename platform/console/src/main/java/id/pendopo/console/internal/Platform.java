package id.pendopo.console.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.module.Modules;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.documents.FileAdministration;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Roles;
import id.pendopo.identity.SignIn;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.persistence.DeliveryLedger;
import id.pendopo.persistence.JobLedger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everything of the platform that the console shows and changes, by its name. */
@Component(service = Platform.class)
public final class Platform {

  public final Agencies agencies;
  public final CurrentAgency currentAgency;
  public final Units units;
  public final Access access;
  public final Modules modules;
  public final ModuleManager moduleManager;
  public final JobLedger jobs;
  public final DeliveryLedger deliveries;
  public final Principals principals;
  public final SignIn signIn;
  public final Accounts accounts;
  public final AgencyAdministration agencyAdministration;
  public final UnitAdministration unitAdministration;
  public final Roles roles;
  public final Tokens tokens;
  public final AuditTrail auditTrail;
  public final AuditChain auditChain;
  public final Audit audit;
  public final Transactions transactions;
  public final FileAdministration files;

  @Activate
  public Platform(
      @Reference Agencies agencies,
      @Reference CurrentAgency currentAgency,
      @Reference Units units,
      @Reference Access access,
      @Reference Modules modules,
      @Reference ModuleManager moduleManager,
      @Reference JobLedger jobs,
      @Reference DeliveryLedger deliveries,
      @Reference Principals principals,
      @Reference SignIn signIn,
      @Reference Accounts accounts,
      @Reference AgencyAdministration agencyAdministration,
      @Reference UnitAdministration unitAdministration,
      @Reference Roles roles,
      @Reference Tokens tokens,
      @Reference AuditTrail auditTrail,
      @Reference AuditChain auditChain,
      @Reference Audit audit,
      @Reference Transactions transactions,
      @Reference FileAdministration files) {
    this.agencies = agencies;
    this.currentAgency = currentAgency;
    this.units = units;
    this.access = access;
    this.modules = modules;
    this.moduleManager = moduleManager;
    this.jobs = jobs;
    this.deliveries = deliveries;
    this.principals = principals;
    this.signIn = signIn;
    this.accounts = accounts;
    this.agencyAdministration = agencyAdministration;
    this.unitAdministration = unitAdministration;
    this.roles = roles;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.auditChain = auditChain;
    this.audit = audit;
    this.transactions = transactions;
    this.files = files;
  }

  /** User name of this thread's account, for jobs that remember who asked. */
  public String actor() {
    return access.account().map(Account::username).orElse("-");
  }
}
