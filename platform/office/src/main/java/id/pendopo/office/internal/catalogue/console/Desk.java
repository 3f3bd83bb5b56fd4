package id.pendopo.office.internal.catalogue.console;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceRegister;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.identity.Access;
import id.pendopo.api.transfer.ImportDialogs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of services work with. */
@Component(service = Desk.class)
public final class Desk {

  final ServiceRegister register;
  final Units units;
  final ImportDialogs imports;
  private final FormRegister forms;
  private final Access access;
  private final CurrentAgency current;

  @Activate
  public Desk(
      @Reference ServiceRegister register,
      @Reference Units units,
      @Reference ImportDialogs imports,
      @Reference FormRegister forms,
      @Reference Access access,
      @Reference CurrentAgency current) {
    this.register = register;
    this.units = units;
    this.imports = imports;
    this.forms = forms;
    this.access = access;
    this.current = current;
  }

  LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  boolean mayWrite() {
    return access.may(ServiceRegister.WRITE);
  }

  boolean mayWrite(Optional<String> unit) {
    return access.may(ServiceRegister.WRITE, unit);
  }

  boolean mayPublish(Optional<String> unit) {
    return access.may(ServiceRegister.PUBLISH, unit);
  }

  String unitName(Optional<String> unit) {
    return unit.flatMap(units::byCode).map(Unit::name).orElse("");
  }

  /** Codes of the forms that can be filled in; none for who may not see forms. */
  List<String> formCodes() {
    return access.may(FormRegister.READ)
        ? forms.forms().stream()
            .filter(form -> form.published().isPresent())
            .map(FormRegister.Summary::code)
            .toList()
        : List.of();
  }
}
