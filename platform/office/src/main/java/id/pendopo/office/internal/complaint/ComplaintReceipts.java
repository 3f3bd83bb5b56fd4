package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.print.DocumentPrinter;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.print.TemplateData;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints receipts; looks at nobody's permission. */
@Component(service = ComplaintReceipts.class)
public final class ComplaintReceipts {

  private final DocumentPrinter printer;
  private final Categories categories;
  private final CurrentAgency agency;

  @Activate
  public ComplaintReceipts(
      @Reference DocumentPrinter printer,
      @Reference Categories categories,
      @Reference CurrentAgency agency) {
    this.printer = printer;
    this.categories = categories;
    this.agency = agency;
  }

  /**
   * The receipt of a complaint, outside a transaction.
   *
   * @param code its tracking code, which is kept nowhere
   */
  public PrintedDocument print(Complaint of, String code) {
    TemplateData data =
        TemplateData.of()
            .text("nomor", Long.toString(of.id()))
            .text("jenis", of.kind().displayName().id())
            .text("kategori", categories.name(of.category()).id())
            .date("diterima", of.receivedOn())
            .text("kode", code)
            .text("alamat", agency.get().baseUrl() + "/lacak");
    of.due().ifPresent(day -> data.date("diperiksa", day));
    return printer.print(
        PrintOrder.of(
                ComplaintReceipt.ID,
                "Tanda terima laporan " + of.id(),
                data,
                LocalDate.now(agency.get().zone()))
            .forUnit(of.unit()));
  }

  /** How its file is called. */
  public static String fileName(Complaint of) {
    return "tanda-terima-" + of.id() + ".pdf";
  }
}
