package id.pendopo.documents.internal.print;

import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.template.TemplateReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of documents that are there now; they come and go with their modules. */
@Component(service = TemplateKinds.class)
public final class TemplateKinds {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateKinds.class);

  /** What every document may use. */
  static final List<TemplateField> STANDARD =
      List.of(
          TemplateField.of(
              "instansi", FieldType.TEXT, "Nama instansi", "Name of the agency", "Instansi"),
          TemplateField.optional("unit", FieldType.TEXT, "Nama unit", "Name of the unit", "Unit"),
          TemplateField.of(
              "tanggal_cetak", FieldType.DATE, "Tanggal cetak", "Day of printing", "2026-04-01"));

  private final Map<String, TemplateKind> kinds = new ConcurrentHashMap<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addKind(TemplateKind kind) {
    if (!kind.id().matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*") || kind.id().length() > 60) {
      LOG.error("The kind of documents {} is not taken: its id", kind.id());
    } else if (kinds.putIfAbsent(kind.id(), kind) != null) {
      LOG.error("The kind of documents {} is there twice; the first stays", kind.id());
    } else {
      TemplateReader.read(fields(kind), kind.shippedTemplate())
          .problems()
          .forEach(
              problem -> LOG.error("Shipped template of {}: {}", kind.id(), problem.placed().en()));
    }
  }

  void removeKind(TemplateKind kind) {
    kinds.remove(kind.id(), kind);
  }

  /** All, by name. */
  List<TemplateKind> all() {
    return kinds.values().stream().sorted(Comparator.comparing(kind -> kind.name().id())).toList();
  }

  /**
   * One of them.
   *
   * @throws Problem 404
   */
  TemplateKind kind(String id) {
    return Optional.ofNullable(kinds.get(id)).orElseThrow(Problem::notFound);
  }

  /** Its fields and those of every document. */
  static List<TemplateField> fields(TemplateKind kind) {
    List<TemplateField> all = new ArrayList<>(kind.fields());
    all.addAll(STANDARD);
    return all;
  }
}
