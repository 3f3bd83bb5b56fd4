package id.pendopo.information.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.information.DocumentState;

/** A state as a word, an icon and a colour. */
final class StateBadge {

  private StateBadge() {}

  static Component of(DocumentState state) {
    Icon icon =
        (switch (state) {
              case DRAFT -> VaadinIcon.EDIT;
              case PUBLISHED -> VaadinIcon.CHECK_CIRCLE_O;
              case WITHDRAWN -> VaadinIcon.ARCHIVE;
            })
            .create();
    icon.setSize("1em");
    icon.getElement().setAttribute("aria-hidden", "true");
    icon.getStyle().set("margin-inline-end", "0.35em");
    var badge = new Span(icon, new Span(ConsoleLocale.show(state.displayName())));
    badge
        .getElement()
        .getThemeList()
        .add(
            switch (state) {
              case DRAFT -> "badge contrast";
              case PUBLISHED -> "badge success";
              case WITHDRAWN -> "badge error";
            });
    badge.getStyle().set("white-space", "nowrap");
    return badge;
  }
}
