package id.pendopo.documents.internal.print;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF: what is wrong with a PDF by the rules of an archive and of a screen reader. */
public final class Judge {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Judge() {}

  /** What breaks PDF/A-3A or PDF/UA-1; empty when nothing does. */
  public static List<String> faults(byte[] pdf) throws Exception {
    List<String> faults = new ArrayList<>(faults(pdf, PDFAFlavour.PDFA_3_A));
    faults.addAll(faults(pdf, PDFAFlavour.PDFUA_1));
    return faults;
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      List<String> faults =
          new ArrayList<>(
              result.getTestAssertions().stream()
                  .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
                  .map(
                      one ->
                          flavour
                              + " "
                              + one.getRuleId().getClause()
                              + "-"
                              + one.getRuleId().getTestNumber()
                              + " "
                              + one.getMessage()
                              + " "
                              + one.getLocation().getContext())
                  .toList());
      if (faults.isEmpty() && !result.isCompliant()) {
        faults.add(flavour + ": not compliant");
      }
      return faults;
    }
  }
}
