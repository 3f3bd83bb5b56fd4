package id.pendopo.demo;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.demo.DemoContent;
import id.pendopo.api.identity.Access;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.Principals;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.kernel.StartNotice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty installation once the modules run, and says at the end where to look and how to
 * sign in. An installation that holds anything else is left alone.
 */
@Component(service = StartNotice.class, immediate = true, enabled = false)
public final class Demo implements StartNotice {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private final BundleContext context;
  private final ModuleManager modules;
  private final Agencies agencies;
  private final Principals principals;
  private final Emptiness emptiness;
  private final Filling filling;
  private final DemoMark mark;
  private final Thread thread;

  /** What to tell; none while the work goes on. */
  private volatile @Nullable List<String> lines;

  @Activate
  public Demo(
      BundleContext context,
      @Reference ModuleManager modules,
      @Reference Agencies agencies,
      @Reference AgencyAdministration agencyAdministration,
      @Reference UnitAdministration units,
      @Reference Accounts accounts,
      @Reference Principals principals,
      @Reference Access access,
      @Reference CurrentAgency current) {
    this.context = context;
    this.modules = modules;
    this.agencies = agencies;
    this.principals = principals;
    this.emptiness = new Emptiness(modules, agencies, units, accounts, current);
    this.filling =
        new Filling(modules, agencies, agencyAdministration, units, accounts, access, current);
    this.mark = DemoMark.in(Path.of(Objects.requireNonNull(context.getProperty("pendopo.data"))));
    this.thread = Thread.ofPlatform().daemon().name("demo").start(this::run);
  }

  @Deactivate
  void deactivate() throws InterruptedException {
    thread.interrupt();
    thread.join(5_000);
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean ready() {
    return lines != null;
  }

  @Override
  public List<String> lines() {
    return Objects.requireNonNullElse(lines, List.of());
  }

  private void run() {
    try {
      while (!modules.settled()) {
        Thread.sleep(50);
      }
      lines = principals.callOnCommandLine(this::work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.error("The demonstration could not be completed", e);
      lines =
          List.of(
              "Data contoh belum lengkap; mulai lagi dengan --demo untuk meneruskannya. / The"
                  + " demonstration is incomplete; start again with --demo to go on.");
    }
  }

  private List<String> work() throws Exception {
    switch (mark.state()) {
      case DONE -> {
        return places("Data contoh sudah ada / the demonstration is already there:");
      }
      case BEGUN -> {
        if (!emptiness.holdsOnlyTheDemonstration()) {
          return leftAlone();
        }
      }
      case NONE -> {
        if (!emptiness.holdsNothing()) {
          return leftAlone();
        }
      }
    }
    mark.set(DemoMark.State.BEGUN);
    String password = DemoPassword.random();
    List<DemoContent> contents = contents();
    for (Cast cast : Cast.ALL) {
      filling.fill(cast, contents, RealTexts.of(cast.kind()), password);
    }
    mark.set(DemoMark.State.DONE);
    LOG.info("The demonstration is complete");
    return told(password);
  }

  private static List<String> leftAlone() {
    return List.of(
        "Instalasi ini sudah berisi, jadi data contoh tidak dimasukkan. Pakai folder data yang"
            + " kosong (--data DIR). / This installation is not empty, so no demonstration was put"
            + " in. Use an empty data folder (--data DIR).");
  }

  private List<String> told(String password) {
    List<String> told =
        new ArrayList<>(places("Tiga instansi contoh (fiktif) / three fictional agencies:"));
    told.add(
        "Akun contoh, kata sandi / demonstration accounts, password (ditampilkan sekali / shown"
            + " once): "
            + password);
    for (Cast cast : Cast.ALL) {
      told.add(
          "  " + String.join("  ", cast.people().stream().map(Cast.Person::username).toList()));
    }
    return told;
  }

  private List<String> places(String heading) {
    List<String> places = new ArrayList<>();
    places.add(heading);
    for (Cast cast : Cast.ALL) {
      Optional<Agency> agency = agencies.bySlug(cast.slug());
      agency.ifPresent(there -> places.add("  " + there.baseUrl() + "/  " + there.name()));
    }
    return places;
  }

  /** Of the modules that run; all of them do or are isolated by now. */
  private List<DemoContent> contents() {
    try {
      return context.getServiceReferences(DemoContent.class, null).stream()
          .<@Nullable DemoContent>map(context::getService)
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .sorted(Comparator.comparing(DemoContent::module))
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
