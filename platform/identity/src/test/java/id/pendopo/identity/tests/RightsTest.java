package id.pendopo.identity.tests;

import static id.pendopo.identity.tests.Office.HERE;
import static id.pendopo.identity.tests.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts.AccountChange;
import id.pendopo.identity.Accounts.GrantDetail;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration.AgencyChange;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AgencyDetail;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Tokens.IssuedToken;
import id.pendopo.identity.UnitDetail;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Agencies, units, roles, tokens, commands and the audit of it all. */
@InFelix(
    value = {
      "jakarta.ws.rs-api",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity"
    },
    settings = "pendopo.admin.password=kata sandi operator")
class RightsTest {

  private static final Optional<String> AGENCY = Optional.empty();
  private static final String USERS = "platform.users.manage";
  private static final String ADMINISTRATOR = "platform.administrator";

  private Office office;

  @BeforeEach
  void open(FelixNode node) {
    office = new Office(node);
  }

  // ---- agencies

  @Test
  void the_configured_password_belongs_to_an_operator() throws Exception {
    assertThat(office.firstSignIn.link()).isEmpty();
    assertThat(office.firstSignIn.message()).isEmpty();
    Agency agency = office.newAgency();
    var in =
        office.signIn.withPassword("admin", "kata sandi operator", Optional.of(agency.id()), HERE);
    assertThat(in).isInstanceOf(id.pendopo.identity.SignIn.SignedIn.class);
    Principal admin = ((id.pendopo.identity.SignIn.SignedIn) in).principal();
    assertThat(office.as(admin, agency.id(), () -> office.access.scopes("modul.apa.saja")))
        .containsExactly(AGENCY);
    assertThat(may(admin, agency, "platform.modules.install", AGENCY))
        .as("installing is for what was made on the command line")
        .isFalse();
  }

  @Test
  void an_agency_is_found_by_slug_and_host_as_soon_as_it_is_made() throws Exception {
    String slug = Office.unique("camat-");
    AgencyDetail made =
        asOperator(
            () ->
                office.agencyAdministration.create(
                    new NewAgency(
                        slug, "Kecamatan Rekaan", List.of("WWW." + slug + ".test"), AGENCY)));
    assertThat(office.agencies.bySlug(slug)).contains(made.agency());
    assertThat(office.agencies.byHost("www." + slug + ".TEST:8080")).contains(made.agency());
    assertThat(made.agency().prefix()).isEqualTo("/@" + slug);
    assertThat(made.agency().baseUrl().toString()).isEqualTo("http://www." + slug + ".test:8080");
    assertThat(office.agencies.all().getFirst()).isEqualTo(office.agencies.byDefault());
  }

  @Test
  void a_slug_or_host_that_is_taken_or_reserved_is_refused() throws Exception {
    Agency there = office.newAgency();
    assertThat(refusal(() -> create(there.slug(), List.of()))).isEqualTo(409);
    assertThat(refusal(() -> create("admin", List.of()))).isEqualTo(422);
    assertThat(refusal(() -> create("Bukan Slug", List.of()))).isEqualTo(422);
    assertThat(refusal(() -> create(Office.unique("x-"), List.of("localhost")))).isEqualTo(422);
    assertThat(refusal(() -> create(Office.unique("x-"), List.of("a.id:80")))).isEqualTo(422);
    String host = Office.unique("h") + ".test";
    create(Office.unique("x-"), List.of(host));
    assertThat(refusal(() -> create(Office.unique("x-"), List.of(host)))).isEqualTo(422);
  }

  @Test
  void an_administrator_renames_their_agency_and_no_other() throws Exception {
    Agency own = office.newAgency();
    Agency other = office.newAgency();
    Principal person = office.newSession(own, ADMINISTRATOR);
    AgencyChange name =
        new AgencyChange(Optional.of("Nama Baru"), Optional.empty(), Optional.empty());
    AgencyChange hosts =
        new AgencyChange(Optional.empty(), Optional.of(List.of("x.test")), Optional.empty());
    AgencyDetail changed =
        office.as(
            person,
            own.id(),
            () -> office.agencyAdministration.change(own.slug(), name, OptionalLong.of(0)));
    assertThat(changed.agency().name()).isEqualTo("Nama Baru");
    assertThat(changed.version()).isEqualTo(1);
    assertThat(
            refusal(
                () ->
                    office.as(
                        person,
                        own.id(),
                        () ->
                            office.agencyAdministration.change(
                                own.slug(), name, OptionalLong.of(0)))))
        .as("somebody still has the old version")
        .isEqualTo(412);
    assertThat(
            refusal(
                () ->
                    office.as(
                        person,
                        own.id(),
                        () ->
                            office.agencyAdministration.change(
                                own.slug(), hosts, OptionalLong.empty()))))
        .isEqualTo(403);
    assertThat(
            refusal(
                () ->
                    office.as(
                        person,
                        own.id(),
                        () ->
                            office.agencyAdministration.change(
                                other.slug(), name, OptionalLong.empty()))))
        .isEqualTo(404);
    assertThat(
            refusal(
                () ->
                    office.as(
                        person,
                        own.id(),
                        () ->
                            office.agencyAdministration.create(
                                new NewAgency(Office.unique("z-"), "Z", List.of(), AGENCY)))))
        .isEqualTo(403);
  }

  @Test
  void host_names_are_replaced_as_a_whole() throws Exception {
    String host = Office.unique("h") + ".test";
    AgencyDetail made = create(Office.unique("x-"), List.of(host, "b" + host));
    AgencyDetail changed =
        asOperator(
            () ->
                office.agencyAdministration.change(
                    made.agency().slug(),
                    new AgencyChange(
                        Optional.empty(), Optional.of(List.of("c" + host, host)), AGENCY),
                    OptionalLong.of(made.version())));
    assertThat(changed.agency().hosts()).containsExactly("c" + host, host);
    assertThat(office.agencies.byHost("b" + host)).isEmpty();
  }

  // ---- units

  @Test
  void two_agencies_have_units_of_the_same_code_and_never_see_each_other() throws Exception {
    Agency one = office.newAgency();
    Agency two = office.newAgency();
    office.newUnit(one, "umum", null);
    office.newUnit(one, "arsip", "umum");
    office.newUnit(two, "umum", null);
    assertThat(codes(one)).containsExactly("umum", "arsip");
    assertThat(codes(two)).containsExactly("umum");
    asOwner(
        two,
        () -> office.unitAdministration.change("umum", "Umum Dua", AGENCY, OptionalLong.empty()));
    assertThat(asOwner(one, () -> office.units.byCode("umum")).orElseThrow().name())
        .isEqualTo("Unit umum");
    AccountDetail person = office.newPerson(one, ADMINISTRATOR + "@umum");
    Principal session = office.session(person);
    assertThat(office.as(session, one.id(), () -> office.access.may(USERS, Optional.of("arsip"))))
        .isTrue();
    assertThat(office.as(session, two.id(), () -> office.access.may(USERS, Optional.of("umum"))))
        .isFalse();
    assertThat(refusal(() -> office.as(session, two.id(), () -> office.unitAdministration.list())))
        .isEqualTo(403);
    assertThat(asOwner(two, () -> office.accounts.grants(person.username()))).isEmpty();
  }

  @Test
  void a_code_is_unique_whatever_its_case_and_a_parent_must_exist() throws Exception {
    Agency agency = office.newAgency();
    office.newUnit(agency, "Umum", null);
    assertThat(
            refusal(
                () -> asOwner(agency, () -> office.unitAdministration.create("umum", "U", AGENCY))))
        .isEqualTo(409);
    assertThat(
            refusal(
                () ->
                    asOwner(
                        agency,
                        () -> office.unitAdministration.create("x", "X", Optional.of("hilang")))))
        .isEqualTo(422);
    assertThat(
            refusal(
                () -> asOwner(agency, () -> office.unitAdministration.create("-x", " ", AGENCY))))
        .isEqualTo(422);
  }

  @Test
  void a_unit_never_lies_below_itself() throws Exception {
    Agency agency = office.newAgency();
    office.newUnit(agency, "a", null);
    office.newUnit(agency, "b", "a");
    office.newUnit(agency, "c", "b");
    assertThat(refusal(() -> move(agency, "a", "c"))).isEqualTo(422);
    assertThat(refusal(() -> move(agency, "a", "a"))).isEqualTo(422);
    move(agency, "c", "a");
    assertThat(asOwner(agency, () -> office.units.within(Optional.of("c"), Optional.of("b"))))
        .isFalse();
  }

  @Test
  void two_moves_at_the_same_moment_close_no_circle() throws Exception {
    Agency agency = office.newAgency();
    office.newUnit(agency, "a", null);
    office.newUnit(agency, "b", null);
    for (int round = 0; round < 5; round++) {
      move(agency, "a", null);
      move(agency, "b", null);
      int refused = 0;
      try (var threads = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> moves =
            List.of(
                () -> refusal(() -> move(agency, "a", "b")),
                () -> refusal(() -> move(agency, "b", "a")));
        for (Future<Integer> move : threads.invokeAll(moves)) {
          refused += move.get() == 0 ? 0 : 1;
        }
      }
      assertThat(refused).isEqualTo(1);
      assertThat(codes(agency)).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void a_unit_is_removed_only_when_it_is_empty() throws Exception {
    Agency agency = office.newAgency();
    office.newUnit(agency, "a", null);
    office.newUnit(agency, "b", "a");
    AccountDetail person = office.newPerson(agency, "platform.auditor@b");
    assertThat(refusal(() -> remove(agency, "a"))).isEqualTo(409);
    assertThat(refusal(() -> remove(agency, "b"))).as("a role stands for it").isEqualTo(409);
    GrantDetail given = asOwner(agency, () -> office.accounts.grants(person.username())).getFirst();
    asOwner(agency, () -> revoke(person, given));
    remove(agency, "b");
    remove(agency, "a");
    assertThat(codes(agency)).isEmpty();
    assertThat(refusal(() -> remove(agency, "a"))).isEqualTo(404);
  }

  @Test
  void an_old_version_of_a_unit_is_refused() throws Exception {
    Agency agency = office.newAgency();
    office.newUnit(agency, "a", null);
    UnitDetail seen = asOwner(agency, () -> office.unitAdministration.find("a")).orElseThrow();
    asOwner(
        agency,
        () ->
            office.unitAdministration.change("a", "Satu", AGENCY, OptionalLong.of(seen.version())));
    assertThat(
            refusal(
                () ->
                    asOwner(
                        agency,
                        () ->
                            office.unitAdministration.change(
                                "a", "Dua", AGENCY, OptionalLong.of(seen.version())))))
        .isEqualTo(412);
  }

  // ---- roles

  @Test
  void a_role_for_a_unit_holds_for_it_and_below_and_nowhere_else() throws Exception {
    Agency agency = village();
    Principal person = office.newSession(agency, ADMINISTRATOR + "@desa-a");
    office.as(
        person,
        agency.id(),
        () -> {
          assertThat(office.access.may(USERS)).isTrue();
          assertThat(office.access.may(USERS, Optional.of("desa-a"))).isTrue();
          assertThat(office.access.may(USERS, Optional.of("rt-1"))).isTrue();
          assertThat(office.access.may(USERS, Optional.of("desa-b"))).isFalse();
          assertThat(office.access.may(USERS, Optional.of("kec"))).isFalse();
          assertThat(office.access.may(USERS, AGENCY)).isFalse();
          assertThat(office.access.scopes(USERS)).containsExactly(Optional.of("desa-a"));
          assertThat(refusal(() -> require(USERS, AGENCY))).isEqualTo(403);
          assertThat(office.access.may("platform.console")).isTrue();
          return true;
        });
    assertThat(refusal(() -> office.current.callIn(agency.id(), () -> require(USERS, AGENCY))))
        .as("without an account")
        .isEqualTo(401);
  }

  @Test
  void a_change_of_roles_or_of_the_tree_is_felt_at_once_in_a_session() throws Exception {
    Agency agency = village();
    AccountDetail person = office.newPerson(agency, "platform.auditor@desa-a");
    Principal session = office.session(person);
    Optional<String> rt = Optional.of("rt-1");
    assertThat(may(session, agency, "platform.audit.read", rt)).isTrue();
    move(agency, "rt-1", "desa-b");
    assertThat(may(session, agency, "platform.audit.read", rt)).isFalse();
    GrantDetail given =
        asOwner(
            agency,
            () -> office.accounts.grant(person.username(), "platform.auditor", Optional.of("kec")));
    assertThat(may(session, agency, "platform.audit.read", rt)).isTrue();
    asOwner(agency, () -> revoke(person, given));
    assertThat(may(session, agency, "platform.audit.read", rt)).isFalse();
  }

  @Test
  void giving_a_role_twice_gives_it_once() throws Exception {
    Agency agency = village();
    AccountDetail person = office.newPerson(agency);
    asOwner(agency, () -> office.give(person.username(), "platform.auditor@desa-a"));
    asOwner(agency, () -> office.give(person.username(), "platform.auditor@desa-a"));
    assertThat(asOwner(agency, () -> office.accounts.grants(person.username()))).hasSize(1);
    assertThat(refusal(() -> asOwner(agency, () -> office.give(person.username(), "tidak.ada"))))
        .isEqualTo(422);
    assertThat(
            refusal(
                () -> asOwner(agency, () -> office.give(person.username(), "platform.auditor@x"))))
        .isEqualTo(422);
  }

  @Test
  void a_role_of_a_module_holds_its_own_permissions_while_it_runs(BundleContext context)
      throws Exception {
    Agency agency = village();
    Module letters = new Letters();
    AtomicReference<List<Module>> running = new AtomicReference<>(List.of(letters));
    var kernel =
        context.registerService(
            Modules.class,
            new RunningModules(running),
            new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
    try {
      AccountDetail clerk = office.newPerson(agency, "letters.clerk@desa-a");
      Principal session = office.session(clerk);
      Principal administrator = office.newSession(agency, ADMINISTRATOR);
      Optional<String> rt = Optional.of("rt-1");
      assertThat(may(session, agency, "letters.print", rt)).isTrue();
      assertThat(may(session, agency, "platform.users.manage", rt))
          .as("a module gives nothing of the platform")
          .isFalse();
      assertThat(may(administrator, agency, "letters.print", AGENCY)).isTrue();
      running.set(List.of());
      assertThat(may(session, agency, "letters.print", rt)).isFalse();
      assertThat(
              refusal(() -> asOwner(agency, () -> office.give(clerk.username(), "letters.clerk"))))
          .isEqualTo(422);
      running.set(List.of(letters));
      assertThat(may(session, agency, "letters.print", rt)).isTrue();
    } finally {
      kernel.unregister();
    }
    assertThat(office.roles.find("letters.clerk")).isEmpty();
  }

  private record RunningModules(AtomicReference<List<Module>> now) implements Modules {

    @Override
    public List<Module> running() {
      return now.get();
    }

    @Override
    public Set<String> active(AgencyId agency) {
      return Set.of("letters");
    }

    @Override
    public boolean enabled(AgencyId agency, String moduleId) {
      return true;
    }
  }

  private static final class Letters implements Module {

    @Override
    public String id() {
      return "letters";
    }

    @Override
    public LocalText name() {
      return new LocalText("Surat", "Letters");
    }

    @Override
    public LocalText description() {
      return name();
    }

    @Override
    public List<Permission> permissions() {
      return List.of(new Permission("letters.print", name()));
    }

    @Override
    public List<RoleDefinition> roles() {
      return List.of(
          new RoleDefinition(
              "letters.clerk", name(), Set.of("letters.print", "platform.users.manage")));
    }
  }

  @Test
  void nobody_gives_what_they_do_not_hold_themselves() throws Exception {
    Agency agency = village();
    Principal ofVillage = office.newSession(agency, ADMINISTRATOR + "@desa-a");
    AccountDetail newcomer = office.newPerson(agency);
    office.as(
        ofVillage,
        agency.id(),
        () -> {
          String name = newcomer.username();
          assertThat(refusal(() -> office.give(name, ADMINISTRATOR))).isEqualTo(403);
          assertThat(refusal(() -> office.give(name, ADMINISTRATOR + "@desa-b"))).isEqualTo(403);
          assertThat(refusal(() -> office.give(name, ADMINISTRATOR + "@rt-1"))).isZero();
          return true;
        });
    Principal auditor = office.newSession(agency, "platform.auditor");
    assertThat(
            refusal(
                () ->
                    office.as(
                        auditor,
                        agency.id(),
                        () -> office.give(newcomer.username(), "platform.auditor"))))
        .isEqualTo(403);
  }

  @Test
  void nobody_takes_over_the_account_of_somebody_with_more_rights() throws Exception {
    Agency agency = village();
    Agency other = office.newAgency();
    AccountDetail ofAgency = office.newPerson(agency, ADMINISTRATOR, "platform.auditor@desa-a");
    AccountDetail ofTwo = office.newPerson(agency, "platform.auditor@desa-a");
    office.asOwner(other.id(), () -> office.give(ofTwo.username(), "platform.auditor"));
    AccountDetail elsewhere = office.newPerson(other, "platform.auditor");
    AccountDetail clerk = office.newPerson(agency, "platform.auditor@rt-1");
    Principal ofVillage = office.newSession(agency, ADMINISTRATOR + "@desa-a");
    office.as(
        ofVillage,
        agency.id(),
        () -> {
          assertThat(refusal(() -> link(ofAgency))).isEqualTo(403);
          assertThat(refusal(() -> disable(ofAgency))).isEqualTo(403);
          assertThat(refusal(() -> link(ofTwo))).isEqualTo(403);
          assertThat(refusal(() -> link(elsewhere))).isEqualTo(404);
          assertThat(refusal(() -> office.accounts.link("admin"))).isEqualTo(404);
          assertThat(refusal(() -> link(clerk))).isZero();
          assertThat(office.accounts.list())
              .extracting(AccountDetail::username)
              .contains(clerk.username(), ofAgency.username())
              .doesNotContain(elsewhere.username(), "admin");
          assertThat(
                  refusal(
                      () ->
                          office.accounts.create(
                              new NewAccount(Office.unique("op"), "Operator", "id", true))))
              .isEqualTo(403);
          return true;
        });
  }

  @Test
  void the_only_operator_stays_one() {
    AccountChange less =
        new AccountChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false));
    assertThat(
            refusal(
                () ->
                    asOperator(() -> office.accounts.change("admin", less, OptionalLong.empty()))))
        .isEqualTo(409);
  }

  // ---- tokens

  @Test
  void a_token_works_until_it_is_revoked() throws Exception {
    Agency agency = office.newAgency();
    Principal session = office.newSession(agency, "platform.auditor");
    IssuedToken issued =
        office.as(session, agency.id(), () -> office.tokens.issue("skrip", Duration.ofDays(30)));
    Principal byToken = office.tokens.verify(issued.secret(), HERE).orElseThrow();
    assertThat(byToken.via()).isEqualTo(Principal.Via.TOKEN);
    assertThat(byToken.mayInstallModules()).isFalse();
    assertThat(may(byToken, agency, "platform.audit.read", AGENCY)).isTrue();
    assertThat(office.tokens.verify(issued.secret() + "x", HERE)).isEmpty();
    assertThat(office.tokens.verify("", HERE)).isEmpty();
    assertThat(issued.toString()).doesNotContain(issued.secret());
    assertThat(
            refusal(
                () ->
                    office.as(
                        byToken,
                        agency.id(),
                        () -> office.tokens.issue("lagi", Duration.ofDays(1)))))
        .as("a token makes no tokens")
        .isEqualTo(403);
    office.as(
        session,
        agency.id(),
        () -> {
          assertThat(office.tokens.own()).hasSize(1);
          office.tokens.revoke(issued.detail().id());
          return true;
        });
    assertThat(office.tokens.verify(issued.secret(), HERE)).isEmpty();
    assertThat(may(byToken, agency, "platform.audit.read", AGENCY))
        .as("a request that is already under way")
        .isFalse();
  }

  @Test
  void nobody_revokes_the_token_of_somebody_else() throws Exception {
    Agency agency = office.newAgency();
    Principal one = office.newSession(agency, "platform.auditor");
    Principal two = office.newSession(agency, "platform.auditor");
    IssuedToken issued =
        office.as(one, agency.id(), () -> office.tokens.issue("skrip", Duration.ofDays(30)));
    assertThat(
            refusal(
                () ->
                    office.as(
                        two,
                        agency.id(),
                        () -> {
                          office.tokens.revoke(issued.detail().id());
                          return true;
                        })))
        .isEqualTo(404);
    assertThat(office.tokens.verify(issued.secret(), HERE)).isPresent();
  }

  @Test
  void the_command_line_prints_a_token_that_may_install_modules(BundleContext context)
      throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(run(context, "token", out, err, "--user", "admin", "--name", "pasang")).isZero();
    String secret = out.toString().strip();
    assertThat(secret).startsWith("pdp_").doesNotContain("\n");
    assertThat(err.toString()).isEmpty();
    Principal principal = office.tokens.verify(secret, HERE).orElseThrow();
    assertThat(principal.mayInstallModules()).isTrue();
    Agency agency = office.newAgency();
    assertThat(may(principal, agency, "platform.modules.install", AGENCY)).isTrue();
    assertThat(run(context, "token", out, err, "--user", "admin")).isEqualTo(2);
    assertThat(run(context, "token", out, err, "--user", "tak-ada", "--name", "x")).isEqualTo(1);
    assertThat(run(context, "token", out, err, "--user", "admin", "--name", "x", "--days", "9999"))
        .isEqualTo(1);
    assertThat(
            refusal(
                () ->
                    asSession(
                        () -> office.tokens.issueOnCommandLine("admin", "x", Duration.ofDays(1)))))
        .isEqualTo(403);
  }

  @Test
  void the_command_line_resets_a_password_by_a_link(BundleContext context) throws Exception {
    AccountDetail person = office.newPerson(office.newAgency(), "platform.auditor");
    StringWriter out = new StringWriter();
    assertThat(run(context, "reset-password", out, new StringWriter(), "--user", person.username()))
        .isZero();
    String token = out.toString().strip().replaceFirst(".*token=", "");
    assertThat(office.signIn.linkOwner(token)).contains(person.username());
    StringWriter users = new StringWriter();
    assertThat(run(context, "users", users, new StringWriter())).isZero();
    assertThat(users.toString()).contains(person.username() + "\tno-password\t-\t");
  }

  // ---- audit

  @Test
  void an_audit_row_stands_exactly_when_the_change_stands() throws Exception {
    Agency agency = office.newAgency();
    Principal person = office.newSession(agency, ADMINISTRATOR);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                office.as(
                    person,
                    agency.id(),
                    () ->
                        office.transactions.write(
                            () -> {
                              office.unitAdministration.create("gagal", "Gagal", AGENCY);
                              office.audit.record("tes.gagal", "tes/1", Map.of(), Map.of());
                              throw new IllegalStateException("dibatalkan");
                            })));
    assertThat(codes(agency)).isEmpty();
    assertThat(trail(person, agency, "tes.")).isEmpty();
    assertThat(trail(person, agency, "identity.unit-")).isEmpty();
    office.as(
        person,
        agency.id(),
        () ->
            office.transactions.write(
                () -> {
                  office.audit.record(
                      "tes.jadi", "tes/1", Map.of("judul", "Lama"), Map.of("judul", "Baru \"é\""));
                  return true;
                }));
    AuditTrail.Entry entry = trail(person, agency, "tes.").getFirst();
    assertThat(entry.username()).contains(person.account().username());
    assertThat(entry.address()).isEqualTo(HERE);
    assertThat(entry.via()).isEqualTo("SESSION");
    assertThat(entry.before()).containsExactly(Map.entry("judul", "Lama"));
    assertThat(entry.after()).containsExactly(Map.entry("judul", "Baru \"é\""));
  }

  @Test
  void without_a_transaction_nothing_is_audited() throws Exception {
    Agency agency = office.newAgency();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                office.current.callIn(
                    agency.id(),
                    () -> {
                      office.audit.record("tes.x", "tes/1", Map.of(), Map.of());
                      return true;
                    }));
  }

  @Test
  void every_change_leaves_its_entry_in_the_agency_it_belongs_to() throws Exception {
    Agency one = office.newAgency();
    Agency two = office.newAgency();
    office.newUnit(one, "a", null);
    AccountDetail person = office.newPerson(one, ADMINISTRATOR);
    Principal session = office.session(person);
    assertThat(trail(session, one, "identity."))
        .extracting(AuditTrail.Entry::action)
        .containsExactly(
            "identity.role-given", "identity.account-created", "identity.unit-created");
    assertThat(asOwner(two, () -> office.trail.search(AuditTrail.Query.newest(50))).total())
        .isZero();
    assertThat(refusal(() -> trail(session, two, "identity."))).isEqualTo(403);
    assertThat(
            refusal(() -> office.as(session, one.id(), () -> office.trail.search(installation()))))
        .isEqualTo(403);
    assertThat(asOperator(() -> office.trail.search(installation())).entries())
        .extracting(AuditTrail.Entry::subject)
        .contains("agency/" + two.id());
  }

  @Test
  void the_trail_is_read_page_by_page() throws Exception {
    Agency agency = office.newAgency();
    for (String code : List.of("a", "b", "c")) {
      office.newUnit(agency, code, null);
    }
    AuditTrail.Page second = asOwner(agency, () -> office.trail.search(page(2, 2)));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.entries()).extracting(AuditTrail.Entry::subject).containsExactly("unit/a");
    assertThat(asOwner(agency, () -> office.trail.search(page(1_000_000_000, 2))).entries())
        .isEmpty();
    assertThat(refusal(() -> asOwner(agency, () -> office.trail.search(page(0, 2)))))
        .isEqualTo(400);
  }

  // ---- sentences of the tests

  private <T> T asOwner(Agency agency, Callable<T> work) throws Exception {
    return office.asOwner(agency.id(), work);
  }

  private <T> T asOperator(Callable<T> work) throws Exception {
    return office.asOwner(office.agencies.byDefault().id(), work);
  }

  private <T> T asSession(Callable<T> work) throws Exception {
    Agency agency = office.newAgency();
    return office.as(office.newSession(agency, ADMINISTRATOR), agency.id(), work);
  }

  private AgencyDetail create(String slug, List<String> hosts) throws Exception {
    return asOperator(
        () -> office.agencyAdministration.create(new NewAgency(slug, "Nama", hosts, AGENCY)));
  }

  /** A district with two villages, one of which has a neighbourhood. */
  private Agency village() throws Exception {
    Agency agency = office.newAgency();
    office.newUnit(agency, "kec", null);
    office.newUnit(agency, "desa-a", "kec");
    office.newUnit(agency, "desa-b", "kec");
    office.newUnit(agency, "rt-1", "desa-a");
    return agency;
  }

  private List<String> codes(Agency agency) throws Exception {
    return asOwner(agency, () -> office.units.all()).stream().map(Unit::code).toList();
  }

  private UnitDetail move(Agency agency, String code, String parent) throws Exception {
    return asOwner(
        agency,
        () ->
            office.unitAdministration.change(
                code, "Unit " + code, Optional.ofNullable(parent), OptionalLong.empty()));
  }

  private boolean remove(Agency agency, String code) throws Exception {
    return asOwner(
        agency,
        () -> {
          office.unitAdministration.remove(code, OptionalLong.empty());
          return true;
        });
  }

  private boolean revoke(AccountDetail person, GrantDetail given) {
    office.accounts.revoke(person.username(), given.id());
    return true;
  }

  private boolean require(String permission, Optional<String> unit) {
    office.access.require(permission, unit);
    return true;
  }

  private boolean may(Principal person, Agency agency, String permission, Optional<String> unit)
      throws Exception {
    return office.as(person, agency.id(), () -> office.access.may(permission, unit));
  }

  private Object link(AccountDetail person) {
    return office.accounts.link(person.username());
  }

  private Object disable(AccountDetail person) {
    return office.accounts.change(
        person.username(),
        new AccountChange(Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty()),
        OptionalLong.empty());
  }

  private List<AuditTrail.Entry> trail(Principal person, Agency agency, String action)
      throws Exception {
    return office.as(
        person,
        agency.id(),
        () ->
            office
                .trail
                .search(
                    new AuditTrail.Query(
                        Optional.of(action),
                        AGENCY,
                        AGENCY,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        1,
                        50))
                .entries());
  }

  private static AuditTrail.Query installation() {
    return new AuditTrail.Query(
        Optional.of("identity.agency-created"),
        AGENCY,
        AGENCY,
        Optional.empty(),
        Optional.empty(),
        true,
        1,
        200);
  }

  private static AuditTrail.Query page(int page, int size) {
    return new AuditTrail.Query(
        Optional.of("identity.unit-"),
        Optional.of("unit/"),
        AGENCY,
        Optional.empty(),
        Optional.empty(),
        false,
        page,
        size);
  }

  private static int run(
      BundleContext context, String name, StringWriter out, StringWriter err, String... arguments)
      throws Exception {
    for (var reference : context.getServiceReferences(AdminCommand.class, null)) {
      AdminCommand command = context.getService(reference);
      if (command.name().equals(name)) {
        try (PrintWriter o = new PrintWriter(out);
            PrintWriter e = new PrintWriter(err)) {
          return command.run(List.of(arguments), o, e);
        }
      }
    }
    throw new AssertionError("No command " + name);
  }
}
