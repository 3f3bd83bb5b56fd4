package id.pendopo.documents.tests;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.print.DocumentPrinter;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.identity.Principal;
import id.pendopo.testkit.FelixNode;
import java.util.List;

/** Called from outside the framework: prints a letter there and gives its bytes. */
public final class LettersProbe {

  private LettersProbe() {}

  public static byte[] print(FelixNode node, Integer rows, String paper, Boolean attach)
      throws Exception {
    Hall hall = new Hall(node);
    Agency agency = hall.newAgency();
    Principal editor = hall.person(agency, DocumentTemplates.EDITOR);
    Letters letters = new Letters(hall, agency, editor);
    letters.letterhead();
    PrintOrder order = Letters.order(rows).onPaper(PaperSize.valueOf(paper));
    PrintOrder whole = attach ? order.with(List.of(letters.data())) : order;
    try (var in = hall.in(agency, () -> hall.service(DocumentPrinter.class).print(whole)).open()) {
      return in.readAllBytes();
    }
  }
}
