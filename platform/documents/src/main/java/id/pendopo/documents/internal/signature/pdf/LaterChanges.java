package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a revision behind the last signature changes anything: nothing may stand there but what
 * proves signatures later (the document security store, ISO 32000-2 section 12.8.4.3) and the
 * metadata of the file.
 */
final class LaterChanges {

  private static final int MOST = 200_000;

  private LaterChanges() {}

  /**
   * Compares the file with what the last signature covers.
   *
   * @param now the whole file
   * @param then the file up to the end of the last signature
   * @param end where that is
   */
  static boolean any(PdfDocument now, PdfDocument then, long end) {
    Set<Integer> proofs = new HashSet<>();
    PdfDictionary catalog = now.getCatalog().getPdfObject();
    reach(catalog.get(PdfName.DSS, false), proofs);
    reach(catalog.get(PdfName.Extensions, false), proofs);
    // who wrote it when: nothing that anybody reads on a page
    number(now.getTrailer().get(PdfName.Info, false), proofs);
    number(catalog.get(PdfName.Metadata, false), proofs);
    int own = number(catalog);
    for (int i = 1; i < now.getNumberOfPdfObjects(); i++) {
      PdfObject object = now.getPdfObject(i);
      PdfIndirectReference reference = object == null ? null : object.getIndirectReference();
      if (reference == null || !written(now, reference, end) || proofs.contains(i)) {
        continue;
      }
      boolean table =
          object instanceof PdfStream stream
              && (PdfName.XRef.equals(stream.getAsName(PdfName.Type))
                  || PdfName.ObjStm.equals(stream.getAsName(PdfName.Type)));
      if (!table && !(i == own && sameBut(catalog, then.getCatalog().getPdfObject()))) {
        return true;
      }
    }
    // another catalog, or the same in other words
    return own != number(then.getCatalog().getPdfObject());
  }

  private static boolean written(PdfDocument now, PdfIndirectReference reference, long end) {
    if (reference.getObjStreamNumber() == 0) {
      return reference.getOffset() >= end;
    }
    PdfObject holder = now.getPdfObject(reference.getObjStreamNumber());
    PdfIndirectReference place = holder == null ? null : holder.getIndirectReference();
    return place == null || place.getOffset() >= end;
  }

  private static boolean sameBut(PdfDictionary now, PdfDictionary then) {
    Set<PdfName> names = new HashSet<>(now.keySet());
    names.addAll(then.keySet());
    names.remove(PdfName.DSS);
    names.remove(PdfName.Extensions);
    names.remove(PdfName.Metadata);
    return names.stream()
        .allMatch(
            name ->
                Objects.equals(
                    String.valueOf(now.get(name, false)), String.valueOf(then.get(name, false))));
  }

  private static void number(@Nullable PdfObject object, Set<Integer> numbers) {
    if (object instanceof PdfIndirectReference reference) {
      numbers.add(reference.getObjNumber());
    }
  }

  private static int number(PdfDictionary dictionary) {
    PdfIndirectReference reference = dictionary.getIndirectReference();
    return reference == null ? 0 : reference.getObjNumber();
  }

  /** The objects of a tree, but not through pages or the catalog. */
  private static void reach(@Nullable PdfObject root, Set<Integer> found) {
    Deque<PdfObject> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    int seen = 0;
    while (!open.isEmpty() && ++seen < MOST) {
      PdfObject one = open.pop();
      if (one instanceof PdfIndirectReference reference) {
        PdfObject target = reference.getRefersTo(true);
        if (target instanceof PdfDictionary known
            && (PdfName.Page.equals(known.getAsName(PdfName.Type))
                || PdfName.Pages.equals(known.getAsName(PdfName.Type))
                || PdfName.Annot.equals(known.getAsName(PdfName.Type))
                || known.containsKey(PdfName.Subtype)
                || PdfName.Catalog.equals(known.getAsName(PdfName.Type)))) {
          continue;
        }
        if (target != null && found.add(reference.getObjNumber())) {
          open.push(target);
        }
      } else if (one instanceof PdfDictionary dictionary) {
        dictionary.keySet().forEach(name -> open.push(dictionary.get(name, false)));
      } else if (one instanceof PdfArray array) {
        for (int i = 0; i < array.size(); i++) {
          open.push(array.get(i, false));
        }
      }
    }
  }
}
