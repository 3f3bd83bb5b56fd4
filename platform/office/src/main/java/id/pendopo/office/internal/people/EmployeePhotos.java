package id.pendopo.office.internal.people;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.PeopleAdministration;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes photos of employees in and gives them out, with the rights of the thread's account. */
@Component(service = EmployeePhotos.class)
public final class EmployeePhotos {

  private final PeopleAdministration people;
  private final Files files;
  private final Transactions transactions;

  @Activate
  public EmployeePhotos(
      @Reference PeopleAdministration people,
      @Reference Files files,
      @Reference Transactions transactions) {
    this.people = people;
    this.files = files;
    this.transactions = transactions;
  }

  /** The photo of somebody who may be seen; empty without one. */
  public Optional<StoredFile> of(EmployeeId employee) {
    return people.photo(employee).flatMap(files::find);
  }

  public InputStream open(FileId photo) {
    return files.open(photo);
  }

  /**
   * Sets the photo.
   *
   * @param version what the caller saw
   * @param content read to its end, not closed
   * @param name as the sender called it; only its ending counts, the rest may tell too much
   * @throws Problem 404, 403; 412 for an old version; 415 when it is no picture
   */
  public EmployeeDetail set(EmployeeId id, OptionalLong version, InputStream content, String name) {
    EmployeeId employee = people.get(id).employee().id();
    IncomingFile picture = files.receive(content, "foto" + ending(name));
    if (!picture.mediaType().startsWith("image/")) {
      throw new Problem(
          415,
          "Foto harus berupa gambar (JPEG, PNG, atau WebP).",
          "A photo has to be a picture (JPEG, PNG or WebP).");
    }
    return replace(employee, version, Optional.of(() -> files.keep(picture).id()));
  }

  /**
   * Takes the photo away.
   *
   * @throws Problem 404, 403; 412 for an old version
   */
  public EmployeeDetail remove(EmployeeId id, OptionalLong version) {
    return replace(id, version, Optional.empty());
  }

  /** Sets another photo or none, and lets go of the one before. */
  private EmployeeDetail replace(
      EmployeeId employee, OptionalLong version, Optional<Supplier<FileId>> photo) {
    return transactions.write(
        () -> {
          Optional<FileId> before = people.photo(employee);
          EmployeeDetail changed = people.photo(employee, version, photo);
          before.ifPresent(files::release);
          return changed;
        });
  }

  /**
   * Takes away what nobody needs of somebody who has left, their photo with it.
   *
   * @param files null on a node that keeps no files
   */
  static void forget(EmployeeRecord row, @Nullable Files files) {
    if (files != null) {
      row.photo().map(FileId::new).ifPresent(files::release);
    }
    row.forget();
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z]{1,5}") ? ending : "";
  }
}
