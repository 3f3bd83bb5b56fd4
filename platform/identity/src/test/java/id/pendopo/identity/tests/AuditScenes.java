package id.pendopo.identity.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.Principals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What is done inside a node that is killed, and inside the one that comes after it. */
public final class AuditScenes {

  private AuditScenes() {}

  private static <T> T service(Class<T> type) {
    BundleContext context = FrameworkUtil.getBundle(AuditScenes.class).getBundleContext();
    return context.getService(context.getServiceReference(type));
  }

  /** Three at once, until the end; says after each commit that it was. */
  public static void writeForever() throws Exception {
    List<Thread> desks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Thread desk = new Thread(AuditScenes::writeOneAfterTheOther);
      desk.start();
      desks.add(desk);
    }
    for (Thread desk : desks) {
      desk.join();
    }
  }

  private static void writeOneAfterTheOther() {
    AgencyId agency = service(Agencies.class).byDefault().id();
    while (true) {
      service(CurrentAgency.class)
          .runIn(
              agency,
              () ->
                  service(Transactions.class)
                      .write(
                          () -> {
                            service(Audit.class).record("tes.mati", "tes/1", Map.of(), Map.of());
                            return true;
                          }));
      System.out.println("WRITTEN");
    }
  }

  /** Seals what the killed node has left; then entries sealed, waiting, and what is wrong. */
  public static String check() throws Exception {
    return service(CurrentAgency.class)
        .callIn(
            service(Agencies.class).byDefault().id(),
            () ->
                service(Principals.class)
                    .callOnCommandLine(
                        () -> {
                          AuditChain chain = service(AuditChain.class);
                          String before = chain.verify(false).findings().toString();
                          chain.seal(false);
                          AuditChain.Report report = chain.verify(false);
                          return report.last()
                              + " "
                              + report.waiting()
                              + " "
                              + before
                              + report.findings();
                        }));
  }
}
