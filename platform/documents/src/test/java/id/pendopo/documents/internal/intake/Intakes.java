package id.pendopo.documents.internal.intake;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.documents.internal.scan.VirusScanner;
import id.pendopo.documents.internal.store.ContentStore;
import java.util.ArrayList;
import java.util.List;

/** Intakes without a database. */
public final class Intakes {

  private Intakes() {}

  public static Intake on(ContentStore store, long maxSize) {
    return on(store, maxSize, VirusScanner.none(), new ArrayList<>());
  }

  public static Intake on(
      ContentStore store, long maxSize, VirusScanner scanner, List<String> signatures) {
    return new Intake(
        store,
        new UploadLimits(maxSize, 1_000_000),
        scanner,
        new Share() {
          @Override
          public void require(AgencyId agency, long bytes) {
            // there is room for everybody
          }

          @Override
          public void infected(AgencyId agency, String signature) {
            signatures.add(signature);
          }
        });
  }
}
