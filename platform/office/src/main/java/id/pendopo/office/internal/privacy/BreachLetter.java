package id.pendopo.office.internal.privacy;

import id.pendopo.api.agency.Agency;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Drafts of the notices with what article 46 paragraph 2 asks for: which data was exposed, when and
 * how, and what was done about it. A draft is read and completed by a person before it is sent.
 */
public final class BreachLetter {

  /** To whom. */
  public enum Recipient {
    PERSONS,
    AUTHORITY
  }

  private final Agency agency;
  private final IncidentRow incident;

  public BreachLetter(Agency agency, IncidentRow incident) {
    this.agency = agency;
    this.incident = incident;
  }

  /** The draft in Indonesian or English. */
  public String draft(Recipient recipient, Locale locale) {
    boolean english = "en".equals(locale.getLanguage());
    return english ? english(recipient) : indonesian(recipient);
  }

  private String indonesian(Recipient recipient) {
    IncidentRow.Facts facts = incident.facts();
    String to =
        recipient == Recipient.PERSONS
            ? "Yth. Bapak/Ibu subjek data pribadi"
            : "Yth. Lembaga Pelindungan Data Pribadi";
    String opening =
        recipient == Recipient.PERSONS
            ? "Kami memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi yang"
                + " mungkin menyangkut data Anda."
            : "Dengan ini kami sampaikan pemberitahuan kegagalan pelindungan data pribadi.";
    return to
        + "\n\nPemberitahuan kegagalan pelindungan data pribadi\n(UU Nomor 27 Tahun 2022 pasal 46)\n\n"
        + opening
        + "\n\nPengendali data: "
        + agency.name()
        + "\nDiketahui: "
        + time("id")
        + "\n\n1. Data pribadi yang terungkap\n"
        + given(facts.data(), "[lengkapi]")
        + "\nSubjek data: "
        + given(facts.persons(), "[lengkapi]")
        + facts.count().map(number -> " (" + number + " orang)").orElse("")
        + "\n\n2. Kapan dan bagaimana terungkap\n"
        + given(facts.happened(), "[lengkapi]")
        + "\n\n3. Upaya penanganan\n"
        + given(facts.handling(), "[lengkapi]")
        + "\n\n4. Upaya pemulihan\n"
        + given(facts.recovery(), "[lengkapi]")
        + (recipient == Recipient.PERSONS
            ? "\n\nYang dapat Anda lakukan: ganti kata sandi, waspadai pesan dan panggilan yang"
                + " mengaku dari kami, dan hubungi kami bila ada yang janggal."
            : "")
        + "\n\nNarahubung: "
        + given(facts.contact(), "[lengkapi]")
        + "\n";
  }

  private String english(Recipient recipient) {
    IncidentRow.Facts facts = incident.facts();
    String to =
        recipient == Recipient.PERSONS
            ? "To the persons concerned"
            : "To the Personal Data Protection Authority";
    String opening =
        recipient == Recipient.PERSONS
            ? "We have to tell you that the protection of personal data has failed in a way that may"
                + " concern your data."
            : "We hereby give notice of a failure of the protection of personal data.";
    return to
        + "\n\nNotice of a failure of the protection of personal data\n(Law 27 of 2022, article 46)\n\n"
        + opening
        + "\n\nController: "
        + agency.name()
        + "\nDiscovered: "
        + time("en")
        + "\n\n1. Personal data that was exposed\n"
        + given(facts.data(), "[complete this]")
        + "\nPersons: "
        + given(facts.persons(), "[complete this]")
        + facts.count().map(number -> " (" + number + ")").orElse("")
        + "\n\n2. When and how it was exposed\n"
        + given(facts.happened(), "[complete this]")
        + "\n\n3. Handling\n"
        + given(facts.handling(), "[complete this]")
        + "\n\n4. Recovery\n"
        + given(facts.recovery(), "[complete this]")
        + (recipient == Recipient.PERSONS
            ? "\n\nWhat you can do: change your passwords, beware of messages and calls that claim to"
                + " come from us, and tell us if something looks wrong."
            : "")
        + "\n\nContact: "
        + given(facts.contact(), "[complete this]")
        + "\n";
  }

  private String time(String language) {
    Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.of("id", "ID");
    return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy HH:mm", locale)
        .format(incident.discovered().atZone(agency.zone()));
  }

  private static String given(String text, String missing) {
    return text.isBlank() ? missing : text.strip();
  }
}
