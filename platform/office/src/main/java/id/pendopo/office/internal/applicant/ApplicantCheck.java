package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cleans what was entered of an applicant and finds what is wrong with it. */
final class ApplicantCheck {

  private final List<FieldProblem> wrong = new ArrayList<>();

  private ApplicantCheck() {}

  /** Clean data with what is wrong with it. */
  record Checked(ApplicantData data, List<FieldProblem> problems) {

    ApplicantData orThrow() {
      if (!problems.isEmpty()) {
        throw Problem.invalid(problems);
      }
      return data;
    }
  }

  static Checked check(ApplicantData raw) {
    ApplicantCheck check = new ApplicantCheck();
    ApplicantData clean =
        new ApplicantData(
            raw.kind(),
            raw.name().replaceAll("\\s+", " ").strip(),
            given(raw.nik()).map(nik -> nik.replaceAll("[\\s\u00a0]", "")),
            given(raw.registration()),
            given(raw.representative()),
            given(raw.address()),
            given(raw.phone()).map(phone -> phone.replaceAll("[\\s().-]", "")),
            given(raw.email()),
            raw.basis());
    check.run(clean);
    return new Checked(clean, List.copyOf(check.wrong));
  }

  private void run(ApplicantData data) {
    that(
        !data.name().isEmpty() && data.name().length() <= 200,
        "name",
        "Isi nama, paling panjang 200 huruf.",
        "Enter the name, at most 200 characters.");
    that(
        data.nik().isEmpty() || data.nik().get().matches("[0-9]{16}"),
        "nik",
        "NIK terdiri atas 16 angka. Periksa lagi pada KTP.",
        "A NIK has 16 digits. Look again at the identity card.");
    that(
        data.phone().isEmpty() || data.phone().get().matches("\\+?[0-9]{8,15}"),
        "phone",
        "Tulis nomor telepon 8 sampai 15 angka.",
        "Write a telephone number of 8 to 15 digits.");
    that(
        data.email().isEmpty()
            || data.email().get().length() <= 254
                && data.email().get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
        "email",
        "Tulis alamat e-mail seperti nama@contoh.id.",
        "Write an address such as name@example.id.");
    that(
        data.address().map(String::length).orElse(0) <= 500,
        "address",
        "Alamat paling panjang 500 huruf.",
        "An address has at most 500 characters.");
    that(
        data.registration().map(String::length).orElse(0) <= 100,
        "registration",
        "Nomor badan hukum paling panjang 100 huruf.",
        "A registration has at most 100 characters.");
    that(
        data.representative().map(String::length).orElse(0) <= 200,
        "representative",
        "Nama wakil paling panjang 200 huruf.",
        "The representative's name has at most 200 characters.");
    that(
        data.kind() == ApplicantKind.PERSON || data.representative().isPresent(),
        "representative",
        "Isi siapa yang bertindak untuk kelompok atau badan hukum ini.",
        "Say who acts for this group or legal entity.");
    that(
        data.kind() != ApplicantKind.LEGAL_ENTITY || data.registration().isPresent(),
        "registration",
        "Isi nomor akta atau pengesahan badan hukum.",
        "Enter the number of the deed or registration.");
  }

  private static Optional<String> given(Optional<String> text) {
    return text.map(String::strip).filter(plain -> !plain.isEmpty());
  }

  private void that(boolean holds, String field, String id, String en) {
    if (!holds) {
      wrong.add(new FieldProblem(field, new LocalText(id, en)));
    }
  }
}
