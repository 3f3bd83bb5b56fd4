package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.identity.Account;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.AuditChain.Report;
import id.pendopo.identity.AuditChain.Standing;
import java.io.InputStream;

/** How far the audit is sealed, and a button that checks it. */
final class SealPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Platform platform;
  private final transient Agency agency;
  private final Checkbox installation;
  private final Div state = new Div();
  private final Div result = new Div();
  private final Button check = new Button(Texts.say("audit.check"));

  SealPanel(Platform platform, Agency agency, Checkbox installation) {
    this.platform = platform;
    this.agency = agency;
    this.installation = installation;
    addClassName("pendopo-card");
    result.getElement().setAttribute("role", "status");
    check.addClickListener(click -> check());
    check.setDisableOnClick(true);
    Div actions = Parts.row(check);
    if (platform.access.account().map(Account::operator).orElse(false)) {
      actions.add(heads());
    }
    Div line = Parts.row(state, actions);
    line.addClassName("pendopo-line");
    add(line, result);
    installation.addValueChangeListener(change -> show());
    show();
  }

  private void show() {
    result.removeAll();
    state.removeAll();
    Standing standing = platform.auditChain.standing(installation.getValue());
    if (standing.sequence() == 0) {
      state.add(Parts.twoLines(Texts.say("audit.chain.none"), ""));
      return;
    }
    Component lines =
        Parts.twoLines(
            Texts.say("audit.chain", standing.sequence()),
            standing.sealedAt().map(at -> Texts.moment(at, agency.zone())).orElse("–")
                + standing
                    .exported()
                    .map(at -> " · " + Texts.say("audit.exported", Texts.moment(at, agency.zone())))
                    .orElse(""));
    Span hash = new Span(standing.hash().replaceFirst("^.*\\.", "").substring(0, 16) + "…");
    hash.setTitle(standing.hash());
    hash.addClassName("pendopo-second");
    state.add(lines, hash);
  }

  private void check() {
    Report report = platform.auditChain.verify(installation.getValue());
    show();
    result.add(
        report.intact()
            ? new StateBadge(Mood.GOOD, Texts.say("audit.intact", report.last(), report.waiting()))
            : new StateBadge(
                Mood.BAD, Texts.say("audit.wrong", report.findings().size(), report.intactUpTo())));
    UnorderedList list = new UnorderedList();
    for (AuditChain.Finding finding : report.findings()) {
      list.add(new ListItem(ConsoleLocale.show(finding.text())));
    }
    if (!report.findings().isEmpty()) {
      result.add(list, Parts.hint(Texts.say("audit.wrong.what")));
    }
    check.setEnabled(true);
  }

  private Component heads() {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                download ->
                    Downloads.written(
                        "heads.log",
                        "text/plain; charset=utf-8",
                        out -> {
                          try (InputStream in = platform.auditChain.heads()) {
                            return (int) in.transferTo(out);
                          }
                        })),
            "");
    Button words = new Button(Texts.say("audit.heads"));
    words.setTabIndex(-1);
    link.add(words);
    link.getElement().setAttribute("aria-label", Texts.say("audit.heads"));
    return link;
  }
}
