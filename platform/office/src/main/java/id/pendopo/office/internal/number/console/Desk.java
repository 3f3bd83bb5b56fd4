package id.pendopo.office.internal.number.console;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.identity.Access;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.number.RegisterTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of number books work with. */
@Component(service = Desk.class)
public final class Desk {

  final NumberRegister register;
  final RegisterTable table;
  final Units units;
  final CurrentAgency current;
  private final Access access;

  @Activate
  public Desk(
      @Reference NumberRegister register,
      @Reference RegisterTable table,
      @Reference Units units,
      @Reference CurrentAgency current,
      @Reference Access access) {
    this.register = register;
    this.table = table;
    this.units = units;
    this.current = current;
    this.access = access;
  }

  LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  /** The code of a unit for examples. */
  String exampleUnit() {
    return units.all().stream().findFirst().map(Unit::code).orElse("SEKRET");
  }

  /** How the numbers of a book read, for instance. */
  String example(NumberBook book) {
    return ConsoleLocale.show(
        ExampleNumber.of(book.pattern().toString(), Optional.empty(), 1, today(), exampleUnit())
            .text());
  }

  boolean mayManage() {
    return access.may(NumberRegister.MANAGE, Optional.empty());
  }

  boolean mayWrite() {
    return access.may(NumberRegister.WRITE);
  }

  boolean mayWrite(Optional<String> unit) {
    return access.may(NumberRegister.WRITE, unit);
  }

  /** The units for which the account may take numbers. */
  List<Unit> unitsForNumbers() {
    return units.all().stream().filter(unit -> mayWrite(Optional.of(unit.code()))).toList();
  }

  NumberBook book(String code) {
    return register.books().stream()
        .filter(book -> book.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
