package id.pendopo.identity.tests;

import static id.pendopo.identity.tests.Office.HERE;
import static id.pendopo.identity.tests.Office.PASSWORD;
import static id.pendopo.identity.tests.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts.AccountChange;
import id.pendopo.identity.Principal;
import id.pendopo.identity.SignIn.ChooseAgency;
import id.pendopo.identity.SignIn.Refused;
import id.pendopo.identity.SignIn.Result;
import id.pendopo.identity.SignIn.SignedIn;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, who has to wait, and when a session ends. */
@InFelix(
    value = {
      "jakarta.ws.rs-api",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity"
    },
    settings = "pendopo.admin.password=pendek")
class SignInTest {

  private Office office;

  @BeforeEach
  void open(FelixNode node) {
    office = new Office(node);
  }

  @Test
  void the_first_start_makes_a_default_agency_and_a_link_for_the_administrator() {
    assertThat(office.agencies.byDefault().slug()).isEqualTo("utama");
    assertThat(office.firstSignIn.message().orElseThrow().id()).contains("terlalu pendek");
    URI link = office.firstSignIn.link().orElseThrow();
    assertThat(link.toString()).startsWith("http://localhost:8080/admin/masuk?token=");
    assertThat(office.firstSignIn.link()).as("the same until it is used").contains(link);
    assertThat(office.signIn.linkOwner(tokenOf(link))).contains("admin");
  }

  @Test
  void the_right_password_lets_in_whatever_the_case_of_the_name() throws Exception {
    Agency agency = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(agency, "platform.administrator");
    Result result =
        office.signIn.withPassword(
            " " + person.username().toUpperCase() + " ", PASSWORD, Optional.empty(), HERE);
    assertThat(result).isInstanceOf(SignedIn.class);
    assertThat(((SignedIn) result).agency()).isEqualTo(agency);
    assertThat(office.principals.inForce(((SignedIn) result).principal())).isTrue();
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_refused_in_the_same_words() throws Exception {
    AccountDetail person = office.newPersonWithPassword(office.newAgency(), "platform.auditor");
    Refused wrong = refused(person.username(), "bukan kata sandinya");
    Refused unknown = refused(Office.unique("siapa"), "bukan kata sandinya");
    assertThat(wrong).isEqualTo(unknown);
    assertThat(wrong.retryAfter()).isZero();
  }

  @Test
  void an_account_rests_after_five_failures_even_from_the_right_password() throws Exception {
    AccountDetail person = office.newPersonWithPassword(office.newAgency(), "platform.auditor");
    for (int i = 0; i < 5; i++) {
      assertThat(refused(person.username(), "tebakan ke " + i).retryAfter()).isZero();
    }
    Refused resting = refused(person.username(), PASSWORD);
    assertThat(resting.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    assertThat(resting.reason().id()).contains("Coba lagi dalam 1 menit");
  }

  @Test
  void an_unknown_name_rests_like_an_account() {
    String name = Office.unique("siapa");
    for (int i = 0; i < 5; i++) {
      assertThat(refused(name, "tebakan ke " + i).retryAfter()).isZero();
    }
    assertThat(refused(name, PASSWORD).retryAfter())
        .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  @Test
  void guesses_made_at_the_same_moment_are_all_counted() throws Exception {
    AccountDetail person = office.newPersonWithPassword(office.newAgency(), "platform.auditor");
    List<Callable<Refused>> guesses = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String guess = "tebakan ke " + i;
      String address = "198.51.100." + i;
      guesses.add(
          () ->
              (Refused)
                  office.signIn.withPassword(person.username(), guess, Optional.empty(), address));
    }
    List<Duration> rests = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<Refused> guess : threads.invokeAll(guesses)) {
        rests.add(guess.get().retryAfter());
      }
    }
    assertThat(rests.stream().filter(Duration::isZero))
        .as("guesses that were looked at")
        .hasSize(5);
  }

  @Test
  void an_administrator_ends_a_rest() throws Exception {
    Agency agency = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(agency, "platform.auditor");
    for (int i = 0; i < 5; i++) {
      refused(person.username(), "tebakan ke " + i);
    }
    office.asOwner(
        agency.id(),
        () -> {
          office.accounts.unlock(person.username());
          return true;
        });
    assertThat(office.signedIn(person)).isNotNull();
  }

  @Test
  void an_address_that_fails_too_often_rests_for_every_name() {
    String address = "203.0.113.99";
    for (int i = 0; i < 30; i++) {
      office.signIn.withPassword(Office.unique("acak"), "x".repeat(12), Optional.empty(), address);
    }
    Refused next =
        (Refused)
            office.signIn.withPassword(
                Office.unique("acak"), "x".repeat(12), Optional.empty(), address);
    assertThat(next.retryAfter()).isPositive();
  }

  @Test
  void who_works_for_two_agencies_chooses_one() throws Exception {
    Agency one = office.newAgency();
    Agency two = office.newAgency();
    Agency three = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(one, "platform.auditor");
    office.asOwner(two.id(), () -> office.give(person.username(), "platform.auditor"));
    ChooseAgency choice =
        (ChooseAgency)
            office.signIn.withPassword(person.username(), PASSWORD, Optional.empty(), HERE);
    assertThat(choice.agencies()).containsExactlyInAnyOrder(one, two);
    assertThat(office.signIn.enter(choice.principal(), two.id()).agency()).isEqualTo(two);
    assertThat(refusal(() -> office.signIn.enter(choice.principal(), three.id()))).isEqualTo(403);
    assertThat(office.signIn.withPassword(person.username(), PASSWORD, Optional.of(two.id()), HERE))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  void without_any_role_nobody_gets_in() throws Exception {
    AccountDetail person = office.newPersonWithPassword(office.newAgency());
    assertThat(refused(person.username(), PASSWORD).reason().id()).contains("belum diberi peran");
  }

  @Test
  void a_link_sets_the_password_once() throws Exception {
    Agency agency = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(agency, "platform.auditor");
    Principal before = office.signedIn(person);
    String token =
        tokenOf(office.asOwner(agency.id(), () -> office.accounts.link(person.username())));
    assertThat(office.signIn.linkOwner(token)).contains(person.username());
    assertThat(refusal(() -> office.signIn.withLink(token, "pendek", HERE))).isEqualTo(422);
    assertThat(refusal(() -> office.signIn.withLink(token, "indonesia2026", HERE))).isEqualTo(422);
    assertThat(office.signIn.withLink(token, "lima kata yang lain sama sekali", HERE))
        .isInstanceOf(SignedIn.class);
    assertThat(office.signIn.withLink(token, "lima kata yang lain sama sekali", HERE))
        .isInstanceOf(Refused.class);
    assertThat(office.signIn.linkOwner(token)).isEmpty();
    assertThat(refused(person.username(), PASSWORD)).isNotNull();
    assertThat(office.principals.inForce(before)).as("the session from before").isFalse();
  }

  @Test
  void of_two_browsers_with_the_same_link_one_gets_in() throws Exception {
    Agency agency = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(agency, "platform.auditor");
    String token =
        tokenOf(office.asOwner(agency.id(), () -> office.accounts.link(person.username())));
    List<Callable<Result>> browsers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String password = "peramban nomor " + i + " menang";
      browsers.add(() -> office.signIn.withLink(token, password, HERE));
    }
    int in = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Result> browser : threads.invokeAll(browsers)) {
        in += browser.get() instanceof SignedIn ? 1 : 0;
      }
    }
    assertThat(in).isEqualTo(1);
  }

  @Test
  void a_disabled_account_loses_its_session_at_once() throws Exception {
    Agency agency = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(agency, "platform.auditor");
    Principal session = office.signedIn(person);
    assertThat(office.as(session, agency.id(), () -> office.access.may("platform.audit.read")))
        .isTrue();
    enable(agency, person, false);
    assertThat(office.as(session, agency.id(), () -> office.access.account())).isEmpty();
    assertThat(office.as(session, agency.id(), () -> office.access.may("platform.audit.read")))
        .isFalse();
    assertThat(refused(person.username(), PASSWORD)).isNotNull();
    enable(agency, person, true);
    assertThat(office.principals.inForce(session)).as("the old session stays ended").isFalse();
    assertThat(office.signedIn(person)).isNotNull();
  }

  @Test
  void a_new_password_of_ones_own_ends_the_other_sessions() throws Exception {
    Agency agency = office.newAgency();
    AccountDetail person = office.newPersonWithPassword(agency, "platform.auditor");
    Principal session = office.signedIn(person);
    assertThat(
            refusal(
                () ->
                    office.as(
                        session,
                        agency.id(),
                        () -> {
                          office.accounts.changeOwnPassword(
                              "bukan yang lama", "kata sandi baru ku ini");
                          return true;
                        })))
        .isEqualTo(422);
    office.as(
        session,
        agency.id(),
        () -> {
          office.accounts.changeOwnPassword(PASSWORD, "kata sandi baru ku ini");
          return true;
        });
    assertThat(office.principals.inForce(session)).isFalse();
  }

  @Test
  void a_password_is_asked_for_again_before_something_grave() throws Exception {
    Principal session =
        office.signedIn(office.newPersonWithPassword(office.newAgency(), "platform.administrator"));
    assertThat(office.signIn.confirm(session, PASSWORD)).isEmpty();
    assertThat(office.signIn.confirm(session, "bukan kata sandinya")).isPresent();
  }

  private void enable(Agency agency, AccountDetail person, boolean on) throws Exception {
    office.asOwner(
        agency.id(),
        () ->
            office.accounts.change(
                person.username(),
                new AccountChange(
                    Optional.empty(), Optional.empty(), Optional.of(on), Optional.empty()),
                OptionalLong.empty()));
  }

  private Refused refused(String username, String password) {
    // an address for each name, so that tests do not wait for each other
    String address = "2001:db8::" + Integer.toHexString(username.hashCode() & 0xffff);
    return (Refused) office.signIn.withPassword(username, password, Optional.empty(), address);
  }

  private static String tokenOf(URI link) {
    return link.getQuery().substring("token=".length());
  }
}
