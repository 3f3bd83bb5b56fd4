package id.pendopo.office.internal.complaint.rest;

import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintChannel;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintPlace;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.Complaints;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.document.FileId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.complaint.ComplaintCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Complaints as they travel over REST. */
public final class ComplaintJson {

  private ComplaintJson() {}

  /** A place, WGS 84, degrees. */
  public record PlaceJson(@Nullable Double latitude, @Nullable Double longitude) {

    ComplaintPlace place() {
      return ComplaintCheck.place(
          Parameters.required("place.latitude", latitude),
          Parameters.required("place.longitude", longitude));
    }
  }

  /** To whom it was handed. */
  public record ReferralJson(String to, String number, String on) {}

  /** A complaint without its reporter. */
  public record ComplaintView(
      long id,
      String kind,
      String category,
      @Nullable String unit,
      String words,
      String placeWords,
      String disclosure,
      String channel,
      @Nullable String subject,
      @Nullable PlaceJson place,
      @Nullable String happenedOn,
      String receivedOn,
      List<Long> photos,
      @Nullable String followUp,
      @Nullable ReferralJson referral,
      @Nullable String externalNumber,
      String state,
      @Nullable String due,
      long caseId) {

    static ComplaintView of(Complaint one) {
      return new ComplaintView(
          one.id(),
          one.kind().name(),
          one.category(),
          one.unit().orElse(null),
          one.words(),
          one.placeWords(),
          one.disclosure().name(),
          one.channel().name(),
          one.subject().map(ComplaintSubject::toString).orElse(null),
          one.place().map(at -> new PlaceJson(at.latitude(), at.longitude())).orElse(null),
          one.happenedOn().map(Object::toString).orElse(null),
          one.receivedOn().toString(),
          one.photos().stream().map(FileId::value).toList(),
          one.followUp().map(Enum::name).orElse(null),
          one.referral()
              .map(to -> new ReferralJson(to.to(), to.number(), to.on().toString()))
              .orElse(null),
          one.externalNumber().orElse(null),
          one.state().name(),
          one.due().map(Object::toString).orElse(null),
          one.caseId());
    }
  }

  /**
   * A page of the list, counted from 1.
   *
   * @param partial whether older ones were not searched for the words
   */
  public record PageJson(
      long total, int page, int size, boolean partial, List<ComplaintView> complaints) {}

  /** What is told once. */
  public record ReceivedJson(
      long id, String state, @Nullable String due, String trackingCode, String pin) {

    static ReceivedJson of(ReceivedComplaint one) {
      return new ReceivedJson(
          one.complaint().id(),
          one.complaint().state().name(),
          one.complaint().due().map(Object::toString).orElse(null),
          one.trackingCode(),
          one.pin());
    }

    @Override
    public String toString() {
      return "ReceivedJson[" + id + "]";
    }
  }

  /** What may be the same. */
  public record AlikeJson(
      long id, String receivedOn, String state, @Nullable Integer metres, int likeness) {

    static AlikeJson of(Complaints.Alike one) {
      return new AlikeJson(
          one.id(),
          one.receivedOn().toString(),
          one.state().name(),
          one.metres().orElse(null),
          one.likeness());
    }
  }

  /** A count. */
  public record FigureJson(
      int month, String kind, @Nullable String unit, long received, long closed) {

    static FigureJson of(ComplaintRegister.Figure one) {
      return new FigureJson(
          one.month(), one.kind().name(), one.unit().orElse(null), one.received(), one.closed());
    }
  }

  /** A category that the public may choose. */
  public record OfferedJson(String key, LocalText name, String description) {

    static OfferedJson of(ComplaintCategory one) {
      return new OfferedJson(one.key(), one.name(), one.description());
    }
  }

  /** A category with whose work it becomes. */
  public record CategoryJson(
      String key,
      LocalText name,
      String description,
      @Nullable String unit,
      @Nullable String position,
      boolean offered) {

    static CategoryJson of(ComplaintCategory one) {
      return new CategoryJson(
          one.key(),
          one.name(),
          one.description(),
          one.unit().orElse(null),
          one.position().orElse(null),
          one.offered());
    }
  }

  /** A category as it is saved; without {@code offered} it is. */
  public record CategoryBody(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String description,
      @Nullable String unit,
      @Nullable String position,
      @Nullable Boolean offered) {

    ComplaintCategory category(String key) {
      String id = Parameters.text("name", name);
      return new ComplaintCategory(
          key,
          new LocalText(id, Parameters.given(nameEn).orElse(id)),
          Parameters.given(description).orElse(""),
          Parameters.given(unit),
          Parameters.given(position),
          offered == null || offered);
    }
  }

  /** Who reports. */
  public record ReporterBody(
      @Nullable String name, @Nullable String phone, @Nullable String email) {

    @Override
    public String toString() {
      return "ReporterBody[…]";
    }

    ApplicantData data() {
      return new ApplicantData(
          ApplicantKind.PERSON,
          Parameters.given(name).orElse(""),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Parameters.given(phone),
          Parameters.given(email),
          LegalBasis.PUBLIC_SERVICE);
    }
  }

  /** A reporter in full. */
  public record ReporterJson(String name, @Nullable String phone, @Nullable String email) {

    static ReporterJson of(ApplicantData one) {
      return new ReporterJson(one.name(), one.phone().orElse(null), one.email().orElse(null));
    }

    @Override
    public String toString() {
      return "ReporterJson[…]";
    }
  }

  /** Why a reporter is to be shown. */
  public record PurposeBody(@Nullable String purpose) {}

  /**
   * A complaint as it is sent; {@code channel}, {@code receivedOn}, {@code unit} at intake alone.
   */
  public record ComplaintBody(
      @Nullable String kind,
      @Nullable String category,
      @Nullable String words,
      @Nullable String disclosure,
      @Nullable ReporterBody reporter,
      @Nullable String subject,
      @Nullable PlaceJson place,
      @Nullable String placeWords,
      @Nullable String happenedOn,
      @Nullable String pin,
      @Nullable String channel,
      @Nullable String receivedOn,
      @Nullable String unit,
      @Nullable String externalNumber) {

    @Override
    public String toString() {
      return "ComplaintBody[…]";
    }

    NewComplaint fromPublic() {
      return complaint(ComplaintChannel.WEB, NewComplaint.Detail.NONE);
    }

    NewComplaint fromOfficer() {
      return complaint(
          Parameters.given(channel)
              .map(
                  word ->
                      ComplaintChannel.named(word)
                          .orElseThrow(
                              () ->
                                  Problem.invalid(
                                      "channel",
                                      "Saluran ini tidak dikenal.",
                                      "This channel is not known.")))
              .orElse(ComplaintChannel.COUNTER),
          new NewComplaint.Detail(
              Optional.empty(),
              Optional.empty(),
              "",
              Optional.empty(),
              Parameters.date("receivedOn", receivedOn),
              Parameters.given(unit),
              Parameters.given(externalNumber),
              List.of()));
    }

    private NewComplaint complaint(ComplaintChannel by, NewComplaint.Detail base) {
      return new NewComplaint(
          ComplaintKind.named(Parameters.text("kind", kind))
              .orElseThrow(
                  () ->
                      Problem.invalid(
                          "kind",
                          "Pilih COMPLAINT, SUGGESTION, atau REPORT.",
                          "Choose COMPLAINT, SUGGESTION or REPORT.")),
          Parameters.text("category", category),
          Parameters.given(words).orElse(""),
          ReporterDisclosure.named(Parameters.text("disclosure", disclosure))
              .orElseThrow(
                  () ->
                      Problem.invalid(
                          "disclosure",
                          "Pilih NAMED, CONFIDENTIAL, atau ANONYMOUS.",
                          "Choose NAMED, CONFIDENTIAL or ANONYMOUS.")),
          Optional.ofNullable(reporter).map(ReporterBody::data),
          by,
          new NewComplaint.Detail(
              Parameters.given(subject)
                  .map(
                      text ->
                          ComplaintSubject.parse(text)
                              .orElseThrow(
                                  () ->
                                      Problem.invalid(
                                          "subject",
                                          "Tulis module/type/id.",
                                          "Write module/type/id."))),
              Optional.ofNullable(place).map(PlaceJson::place),
              Parameters.given(placeWords).orElse(""),
              Parameters.date("happenedOn", happenedOn),
              base.receivedOn(),
              base.unit(),
              base.externalNumber(),
              List.of()),
          Parameters.given(pin),
          Optional.empty());
    }
  }
}
