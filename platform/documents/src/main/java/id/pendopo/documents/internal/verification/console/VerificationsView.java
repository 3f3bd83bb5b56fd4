package id.pendopo.documents.internal.verification.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationRegister.Filter;
import id.pendopo.api.verification.VerificationState;
import java.util.Optional;
import java.util.stream.Collectors;

/** The documents that were issued: find one, see what the public sees, replace or revoke it. */
public final class VerificationsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient VerificationDesk desk;
  private final TextField text = new TextField();
  private final Select<VerificationState> state = new Select<>();
  private final Grid<Verification> grid;

  VerificationsView(VerificationDesk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    grid =
        Lists.list(
            show("Dokumen terbit", "Issued documents"),
            show(
                "Belum ada dokumen terbit di sini. Surat yang selesai ditandatangani muncul dengan"
                    + " sendirinya.",
                "No document was issued here yet. Signed letters appear by themselves."));
    columns();
    add(
        new ViewHeader(
            show("Verifikasi dokumen", "Document verification"),
            show(
                "Dokumen yang dapat diperiksa siapa saja dengan kode QR-nya. Cabut atau ganti"
                    + " dokumen yang tidak boleh dipakai lagi.",
                "Documents that everybody can check by their QR code. Revoke or replace what must"
                    + " not be used any more.")),
        toolbar(),
        grid);
  }

  private Component toolbar() {
    text.setPlaceholder(show("Cari nomor, perihal, penandatangan", "Find number, subject, signer"));
    text.setAriaLabel(text.getPlaceholder());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(200);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> reload());
    text.addClassName("pendopo-search");
    String all = show("Semua yang terbit", "All issued");
    state.setAriaLabel(show("Keadaan", "State"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(all);
    state.setPlaceholder(all);
    state.setItems(VerificationState.values());
    state.setItemLabelGenerator(value -> value == null ? all : show(value.displayName()));
    state.addValueChangeListener(change -> reload());
    Div bar = Parts.block("pendopo-toolbar", text, state);
    bar.addClassName("pendopo-filter");
    return bar;
  }

  private void columns() {
    grid.addComponentColumn(this::first).setHeader(show("Dokumen", "Document")).setFlexGrow(5);
    grid.addColumn(
            record ->
                record.document().signers().stream()
                    .map(DocumentSigner::name)
                    .collect(Collectors.joining(", ")))
        .setHeader(show("Penandatangan", "Signer"))
        .setFlexGrow(3);
    grid.addColumn(record -> Parts.written(record.document().on()))
        .setHeader(show("Tanggal", "Date"))
        .setFlexGrow(2);
    Lists.firstColumnWhenNarrow(grid);
    grid.setPageSize(50);
    grid.setHeight("max(24rem, calc(100dvh - 20rem))");
    grid.setItems(
        query ->
            desk
                .register()
                .list(filter(), query.getOffset(), Math.min(query.getLimit(), 500))
                .records()
                .stream(),
        query -> Math.toIntExact(desk.register().list(filter(), 0, 1).total()));
  }

  private Filter filter() {
    return new Filter(text.getValue(), Optional.ofNullable(state.getValue()));
  }

  private Component first(Verification record) {
    String number = record.document().number();
    NativeButton open =
        Parts.open(
            number.isEmpty() ? show(record.document().type()) : number,
            () -> new VerificationDialog(desk, record, this::reload).open());
    return Parts.twoLines(
        Parts.block("pendopo-row", open, VerificationDialog.badge(record.state())),
        show(record.document().type()) + " · " + record.document().title());
  }

  private void reload() {
    grid.getDataProvider().refreshAll();
  }
}
