package id.pendopo.information.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.Dates;
import id.pendopo.information.DocumentContent;
import id.pendopo.information.DocumentFilter;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentState;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationClass;
import id.pendopo.information.InformationModule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of the units that the visitor may see: find one, open it, begin another. */
public final class DocumentListView extends VerticalLayout {

  /** Below this many pixels a row shows everything in one column. */
  private static final int NARROW = 800;

  private final Units units;
  private final TextField text = new TextField();
  private final Select<DocumentState> state = new Select<>();
  private final Select<InformationClass> classification = new Select<>();
  private final Grid<DocumentSnapshot> grid = new Grid<>();
  private final ConfigurableFilterDataProvider<DocumentSnapshot, Void, DocumentFilter> rows;
  private @Nullable Registration resizing;

  DocumentListView(Documents documents, Units units, Access access) {
    this.units = units;
    // Grid asks for the number of rows and for each page apart; both are one service call.
    rows =
        DataProvider.<DocumentSnapshot, DocumentFilter>fromFilteringCallbacks(
                query ->
                    documents
                        .list(
                            query.getFilter().orElse(DocumentFilter.ALL),
                            GridOrder.of(query.getSortOrders()),
                            query.getOffset(),
                            query.getLimit())
                        .documents()
                        .stream(),
                query ->
                    Math.toIntExact(documents.count(query.getFilter().orElse(DocumentFilter.ALL))))
            .withConfigurableFilter();

    setSizeFull();
    add(header(access.may(InformationModule.WRITE)), toolbar(), grid());
    setFlexGrow(1, grid);
  }

  private static Component header(boolean mayWrite) {
    String title = ConsoleLocale.show("Dokumen", "Documents");
    String sentence =
        ConsoleLocale.show(
            "Informasi yang diumumkan instansi ini, dan yang sedang disiapkan.",
            "What this agency makes public, and what is being prepared.");
    if (!mayWrite) {
      return new ViewHeader(title, sentence);
    }
    var begin =
        new Button(
            ConsoleLocale.show("Dokumen baru", "New document"),
            VaadinIcon.PLUS.create(),
            event -> UI.getCurrent().navigate(DocumentEditorView.PATH));
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new ViewHeader(title, sentence, begin);
  }

  private Component toolbar() {
    text.setPlaceholder(ConsoleLocale.show("Cari judul atau ringkasan", "Find title or summary"));
    text.setAriaLabel(text.getPlaceholder());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(300);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(event -> filter());

    state.setAriaLabel(ConsoleLocale.show("Status", "State"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(ConsoleLocale.show("Semua status", "All states"));
    state.setItems(DocumentState.values());
    state.setItemLabelGenerator(
        value ->
            value == null
                ? ConsoleLocale.show("Semua status", "All states")
                : ConsoleLocale.show(value.displayName()));
    state.addValueChangeListener(event -> filter());

    classification.setAriaLabel(ConsoleLocale.show("Klasifikasi", "Class"));
    classification.setEmptySelectionAllowed(true);
    classification.setEmptySelectionCaption(ConsoleLocale.show("Semua klasifikasi", "All classes"));
    classification.setItems(InformationClass.values());
    classification.setItemLabelGenerator(
        value ->
            value == null
                ? ConsoleLocale.show("Semua klasifikasi", "All classes")
                : ConsoleLocale.show(value.displayName()));
    classification.addValueChangeListener(event -> filter());

    var toolbar = new FlexLayout(text, state, classification);
    toolbar.setFlexWrap(FlexLayout.FlexWrap.WRAP);
    toolbar.getStyle().set("gap", "var(--lumo-space-s, 0.5rem)");
    toolbar.setWidthFull();
    toolbar.setFlexGrow(1, text);
    return toolbar;
  }

  private Component grid() {
    grid.setSizeFull();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addColumn(new ComponentRenderer<>(this::titleCell))
        .setHeader(ConsoleLocale.show("Judul", "Title"))
        .setKey("title")
        .setSortProperty("title")
        .setFlexGrow(4);
    grid.addColumn(new ComponentRenderer<>(row -> StateBadge.of(row.state())))
        .setHeader(ConsoleLocale.show("Status", "State"))
        .setKey("state")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(row -> ConsoleLocale.show(row.content().classification().displayName()))
        .setHeader(ConsoleLocale.show("Klasifikasi", "Class"))
        .setKey("classification")
        .setFlexGrow(1);
    grid.addColumn(row -> unitName(row.content()))
        .setHeader(ConsoleLocale.show("Unit", "Unit"))
        .setKey("unit")
        .setFlexGrow(1);
    grid.addColumn(row -> Dates.written(row.content().date(), ConsoleLocale.current()))
        .setHeader(ConsoleLocale.show("Tanggal", "Date"))
        .setKey("date")
        .setSortProperty("date")
        .setFlexGrow(1);
    grid.setMultiSort(false);
    grid.setItems(rows);
    grid.setEmptyStateText(
        ConsoleLocale.show(
            "Tidak ada dokumen di sini. Mulailah dengan tombol Dokumen baru, atau longgarkan"
                + " saringan.",
            "No document here. Begin one with New document, or widen the filter."));
    grid.addItemClickListener(event -> UI.getCurrent().navigate(address(event.getItem())));
    return grid;
  }

  /** A link, so that the keyboard and a new tab reach the document too. */
  private Component titleCell(DocumentSnapshot row) {
    var link = new Anchor(address(row), row.content().title());
    link.getElement().setAttribute("router-link", true);
    var meta =
        new Span(
            ConsoleLocale.show(row.content().classification().displayName())
                + " · "
                + Dates.written(row.content().date(), ConsoleLocale.current()));
    meta.addClassName("narrow-only");
    meta.getStyle()
        .set("font-size", "var(--lumo-font-size-s, 0.875rem)")
        .set("color", "var(--lumo-secondary-text-color)");
    meta.setVisible(!grid.getColumnByKey("date").isVisible());
    var cell = new VerticalLayout(link, meta);
    cell.setPadding(false);
    cell.setSpacing(false);
    return cell;
  }

  private static String address(DocumentSnapshot row) {
    return DocumentEditorView.PATH + "/" + row.id();
  }

  private String unitName(DocumentContent content) {
    return content
        .unit()
        .flatMap(units::byCode)
        .map(Unit::name)
        .orElseGet(() -> ConsoleLocale.show("Seluruh instansi", "Whole agency"));
  }

  private void filter() {
    rows.setFilter(
        new DocumentFilter(
            text.getValue(),
            Optional.ofNullable(state.getValue()),
            Optional.ofNullable(classification.getValue()),
            Optional.empty()));
  }

  private void fit(int width) {
    boolean wide = width >= NARROW;
    if (grid.getColumnByKey("date").isVisible() != wide) {
      grid.getColumnByKey("classification").setVisible(wide);
      grid.getColumnByKey("unit").setVisible(wide);
      grid.getColumnByKey("date").setVisible(wide);
      rows.refreshAll();
    }
  }

  @Override
  protected void onAttach(AttachEvent attachEvent) {
    super.onAttach(attachEvent);
    var page = attachEvent.getUI().getPage();
    page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
    resizing = page.addBrowserWindowResizeListener(event -> fit(event.getWidth()));
  }

  @Override
  protected void onDetach(DetachEvent detachEvent) {
    if (resizing != null) {
      resizing.remove();
      resizing = null;
    }
    super.onDetach(detachEvent);
  }
}
