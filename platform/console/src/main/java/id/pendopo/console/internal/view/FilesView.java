package id.pendopo.console.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.documents.DamagedFile;
import id.pendopo.documents.FileUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What files take, which of them are damaged, and for operators the shares of all agencies. */
public final class FilesView extends Div {

  private static final long serialVersionUID = 1L;
  private static final long GIB = 1L << 30;

  private record Row(Agency agency, FileUse use) {}

  private final transient Platform platform;
  private final transient Agency agency;
  private final boolean operator;
  private final Div state = new Div();
  private final Grid<DamagedFile> damaged =
      Lists.list(Texts.say("files.damaged"), Texts.say("files.damaged.none"));
  private final Grid<Row> agencies = Lists.list(Texts.say("files.agencies"), "");

  FilesView(Platform platform) {
    this.platform = platform;
    this.agency = platform.currentAgency.get();
    this.operator = platform.access.account().map(Account::operator).orElse(false);
    addClassName("pendopo-view");
    state.addClassName("pendopo-card");
    columns();
    add(
        new ViewHeader(
            Texts.say("files.title"),
            Texts.say("files.sentence"),
            Parts.primary(Texts.say("files.check"), this::check)),
        state,
        new H2(Texts.say("files.damaged")),
        Parts.hint(Texts.say("files.damaged.sentence")),
        damaged);
    if (operator) {
      add(new H2(Texts.say("files.agencies")), agencies);
    }
    load();
  }

  private void columns() {
    damaged
        .addComponentColumn(
            file ->
                Parts.twoLines(
                    file.name(),
                    Texts.say(
                        "files.file",
                        file.id().toString(),
                        Texts.moment(file.storedAt(), agency.zone()))))
        .setHeader(Texts.say("files.name"))
        .setFlexGrow(3);
    damaged
        .addComponentColumn(file -> new StateBadge(Mood.BAD, damage(file)))
        .setHeader(Texts.say("state"))
        .setFlexGrow(1);
    damaged.setAllRowsVisible(true);
    agencies
        .addComponentColumn(
            row ->
                Parts.twoLines(
                    row.agency().name(),
                    Texts.say("files.count", Texts.number(row.use().files()), taken(row.use()))))
        .setHeader(Texts.say("files.agency"))
        .setFlexGrow(3);
    agencies
        .addComponentColumn(row -> badge(row.use()))
        .setHeader(Texts.say("state"))
        .setFlexGrow(1);
    agencies
        .addComponentColumn(row -> Parts.button(Texts.say("files.share"), () -> share(row)))
        .setTextAlign(ColumnTextAlign.END)
        .setAutoWidth(true)
        .setFlexGrow(0);
    agencies.setAllRowsVisible(true);
  }

  private void load() {
    FileUse use = platform.files.use();
    state.removeAll();
    line(
        Texts.say("files.taken"),
        Texts.say("files.count", Texts.number(use.files()), taken(use)),
        share(use));
    line(Texts.say("files.whole"), checked(use), badge(use));
    line(
        Texts.say("files.infected"),
        use.infected() == 0
            ? Texts.say("files.infected.none")
            : Texts.say("files.infected.some", Texts.number(use.infected())),
        null);
    damaged.setItems(platform.files.damaged());
    if (operator) {
      Map<AgencyId, FileUse> uses = platform.files.uses();
      List<Row> rows = new ArrayList<>();
      for (Agency each : platform.agencies.all()) {
        FileUse its = uses.get(each.id());
        if (its != null) {
          rows.add(new Row(each, its));
        }
      }
      agencies.setItems(rows);
    }
  }

  private void line(String title, String sentence, @Nullable StateBadge badge) {
    Div line = Parts.row(Parts.twoLines(title, sentence));
    if (badge != null) {
      line.add(badge);
    }
    line.addClassName("pendopo-line");
    state.add(line);
  }

  private String checked(FileUse use) {
    if (use.check().isEmpty()) {
      return Texts.say("files.check.never");
    }
    FileUse.Check check = use.check().get();
    return check.finishedAt().isPresent()
        ? Texts.say(
            "files.check.done",
            Texts.moment(check.finishedAt().get(), agency.zone()),
            Texts.number(check.contents()))
        : Texts.say("files.check.runs", Texts.number(check.contents()));
  }

  private static StateBadge badge(FileUse use) {
    if (use.damaged() > 0) {
      return new StateBadge(
          Mood.BAD, Texts.say("files.state.damaged", Texts.number(use.damaged())));
    }
    return use.check().flatMap(FileUse.Check::finishedAt).isPresent()
        ? new StateBadge(Mood.GOOD, Texts.say("files.state.whole"))
        : new StateBadge(Mood.NEUTRAL, Texts.say("files.state.unknown"));
  }

  private static String damage(DamagedFile file) {
    return switch (file.damage()) {
      case "MISSING" -> Texts.say("files.damage.missing");
      case "UNREADABLE" -> Texts.say("files.damage.unreadable");
      default -> Texts.say("files.damage.changed");
    };
  }

  private static StateBadge share(FileUse use) {
    OptionalLong quota = use.quota();
    if (quota.isEmpty()) {
      return new StateBadge(Mood.NEUTRAL, Texts.say("files.share.none"));
    }
    long percent = Math.round(100.0 * use.bytes() / quota.getAsLong());
    Mood mood = percent >= 100 ? Mood.BAD : percent >= 90 ? Mood.WARNING : Mood.GOOD;
    return new StateBadge(mood, Texts.say("files.share.percent", Texts.number(percent)));
  }

  private static String taken(FileUse use) {
    return use.quota().isPresent()
        ? Texts.say("files.of", size(use.bytes()), size(use.quota().getAsLong()))
        : size(use.bytes());
  }

  private static String size(long bytes) {
    if (bytes >= 10 * GIB) {
      return Texts.number(bytes / GIB) + " GB";
    }
    return bytes >= 10L << 20
        ? Texts.number(bytes >> 20) + " MB"
        : Texts.number((bytes + 1023) >> 10) + " kB";
  }

  private void check() {
    Problems.attempt(
        () -> {
          platform.files.check();
          Notices.done(Texts.both("files.check.ordered"));
          load();
        });
  }

  private void share(Row row) {
    TextField gib = new TextField(Texts.say("files.share.gib"));
    gib.setHelperText(Texts.say("files.share.help"));
    gib.setMaxLength(7);
    row.use()
        .quota()
        .ifPresent(
            quota -> gib.setValue(Long.toString(Math.max(1, Math.round((double) quota / GIB)))));
    Dialog[] dialog = new Dialog[1];
    Button save =
        Parts.primary(
            Texts.say("save"),
            () ->
                Problems.attempt(
                    Map.of("quota", gib),
                    () -> {
                      platform.files.quota(row.agency().id(), bytes(gib.getValue().strip()));
                      dialog[0].close();
                      Notices.done(Texts.both("files.share.saved"));
                      load();
                    }));
    dialog[0] =
        Parts.dialog(Texts.say("files.share.of", row.agency().name()), Parts.form(gib), save);
    dialog[0].open();
  }

  private static OptionalLong bytes(String gib) {
    if (gib.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!gib.matches("[0-9]{1,7}")) {
      throw Problem.invalid("quota", "Isi angka bulat.", "Give a whole number.");
    }
    return OptionalLong.of(Long.parseLong(gib) * GIB);
  }
}
