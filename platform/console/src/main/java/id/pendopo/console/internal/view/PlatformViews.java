package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.Guard;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.identity.PlatformPermissions;
import java.util.List;
import java.util.function.Supplier;

/** The list of the platform's own views. */
public final class PlatformViews {

  private PlatformViews() {}

  public static List<ConsoleView> make(
      Platform platform,
      Settings settings,
      Visits visits,
      Guard guard,
      Cards cards,
      Checks checks) {
    return List.of(
        view(
            "",
            "dashboard",
            "vaadin:home-o",
            Guard.EVERYBODY,
            0,
            DashboardView.class,
            () -> new DashboardView(platform, guard, cards, checks)),
        view(
            "profil",
            "profile",
            "vaadin:user",
            Guard.EVERYBODY,
            -1,
            ProfileView.class,
            () -> new ProfileView(platform, visits)),
        view(
            "pengguna",
            "users",
            "vaadin:users",
            PlatformPermissions.USERS_MANAGE,
            10,
            UsersView.class,
            () -> new UsersView(platform)),
        view(
            "unit",
            "units",
            "vaadin:sitemap",
            PlatformPermissions.UNITS_MANAGE,
            20,
            UnitsView.class,
            () -> new UnitsView(platform)),
        view(
            "instansi",
            "agencies",
            "vaadin:institution",
            Guard.OPERATOR,
            30,
            AgenciesView.class,
            () -> new AgenciesView(platform)),
        view(
            "modul",
            "modules",
            "vaadin:puzzle-piece",
            PlatformPermissions.MODULES_ENABLE,
            40,
            ModulesView.class,
            () -> new ModulesView(platform, settings, guard, visits)),
        view(
            "pekerjaan",
            "jobs",
            "vaadin:tasks",
            PlatformPermissions.JOBS_MANAGE,
            50,
            JobsView.class,
            () -> new JobsView(platform, guard)),
        view(
            "berkas",
            "files",
            "vaadin:folder-o",
            PlatformPermissions.FILES_MANAGE,
            55,
            FilesView.class,
            () -> new FilesView(platform)),
        view(
            "audit",
            "audit",
            "vaadin:file-search",
            PlatformPermissions.AUDIT_READ,
            60,
            AuditView.class,
            () -> new AuditView(platform)),
        view(
            "kesehatan",
            "health",
            "vaadin:heart-o",
            Guard.OPERATOR,
            70,
            HealthView.class,
            () -> new HealthView(platform, checks)));
  }

  private static PlatformView view(
      String path,
      String key,
      String icon,
      String permission,
      int order,
      Class<? extends Component> type,
      Supplier<Component> maker) {
    return new PlatformView(path, Texts.both(key + ".title"), icon, permission, order, type, maker);
  }
}
