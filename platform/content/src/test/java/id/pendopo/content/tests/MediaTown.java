package id.pendopo.content.tests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.testkit.FelixNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** A fictional agency of its own for each test, its people, and pictures to upload. */
final class MediaTown {

  private static final AtomicInteger COUNT = new AtomicInteger();

  final Agency agency;
  private final FelixNode node;
  private final CurrentAgency current;
  private final Principals principals;

  MediaTown(FelixNode node) throws Exception {
    this.node = node;
    current = service(CurrentAgency.class);
    principals = service(Principals.class);
    String slug = "media-" + COUNT.incrementAndGet();
    agency =
        current.callIn(
            service(Agencies.class).byDefault().id(),
            () ->
                principals.callOnCommandLine(
                    () ->
                        service(AgencyAdministration.class)
                            .create(
                                new NewAgency(
                                    slug, "Kecamatan Rekaan " + slug, List.of(), Optional.empty()))
                            .agency()));
  }

  <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  /** Works as the owner of the installation. */
  <T> T run(Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callOnCommandLine(work));
  }

  <T> T as(Principal person, Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callAs(person, work));
  }

  <T> T asPublic(Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callAsPublic(work));
  }

  void unit(String code) throws Exception {
    run(() -> service(UnitAdministration.class).create(code, "Unit " + code, Optional.empty()));
  }

  /** Somebody with a role, {@code role} or {@code role@unit}. */
  Principal session(String role) throws Exception {
    int at = role.indexOf('@');
    AccountDetail made =
        run(
            () -> {
              Accounts accounts = service(Accounts.class);
              AccountDetail account =
                  accounts.create(
                      new NewAccount(
                          "media" + COUNT.incrementAndGet(), "Orang Rekaan", "id", false));
              accounts.grant(
                  account.username(),
                  at < 0 ? role : role.substring(0, at),
                  at < 0 ? Optional.empty() : Optional.of(role.substring(at + 1)));
              return account;
            });
    return new Principal(
        new Account(made.id(), made.username(), made.displayName(), made.operator()),
        Principal.Via.SESSION,
        0,
        0,
        "192.0.2.7");
  }

  String token(Principal person) throws Exception {
    return as(person, () -> service(Tokens.class).issue("uji", Duration.ofDays(1)).secret());
  }

  /** The problem something ends with; fails when it does not. */
  static Problem refusal(Callable<?> work) {
    Problem problem = catchThrowableOfType(Problem.class, work::call);
    if (problem == null) {
      throw new AssertionError("Nothing was refused");
    }
    return problem;
  }

  /** A picture whose left half is red and whose right half is blue. */
  static byte[] picture(String format, int width, int height) throws Exception {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
