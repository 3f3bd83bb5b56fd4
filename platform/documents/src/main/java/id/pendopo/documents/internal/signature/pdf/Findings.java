package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.signature.SignatureFinding;
import id.pendopo.api.signature.SignatureFinding.Kind;
import id.pendopo.api.text.LocalText;
import java.util.List;

/** What findings say, in plain words. */
final class Findings {

  private Findings() {}

  static SignatureFinding of(Kind kind) {
    return new SignatureFinding(kind, words(kind));
  }

  static SignatureFinding changedAfterwards(int revision, int revisions) {
    return new SignatureFinding(
        Kind.CHANGED_AFTERWARDS,
        new LocalText(
            "Isi dokumen ditambah atau diubah setelah tanda tangan ini (tanda tangan mencakup revisi "
                + revision
                + " dari "
                + Math.max(revisions, revision + 1)
                + ").",
            "Content was added or changed after this signature (it covers revision "
                + revision
                + " of "
                + Math.max(revisions, revision + 1)
                + ")."));
  }

  /**
   * The whole file was changed after the last signature.
   *
   * @param covers who signed which revision, the first one first
   */
  static SignatureFinding changedAtTheEnd(List<String> covers, int revisions) {
    String list = String.join(", ", covers);
    return new SignatureFinding(
        Kind.CHANGED_AFTERWARDS,
        new LocalText(
            "Berkas ini diubah setelah tanda tangan terakhir, tanpa tanda tangan atas perubahan"
                + " itu. Yang dicakup: "
                + list
                + "; berkas ini revisi "
                + revisions
                + ".",
            "This file was changed after the last signature, and nobody signed the change. What"
                + " signatures cover: "
                + list.replace(" (revisi ", " (revision ")
                + "; this file is revision "
                + revisions
                + "."));
  }

  static SignatureFinding stamped(String authority, String issuer) {
    return new SignatureFinding(
        Kind.STAMPED,
        new LocalText(
            "Waktunya dibuktikan oleh cap waktu " + authority + " (penerbit: " + issuer + ").",
            "The time is proven by the stamp of " + authority + " (issuer: " + issuer + ")."));
  }

  static SignatureFinding unknownStamp(String authority, String issuer) {
    return new SignatureFinding(
        Kind.STAMP_UNTRUSTED,
        new LocalText(
            "Ada cap waktu dari "
                + authority
                + " (penerbit: "
                + issuer
                + "), tetapi penerbitnya tidak dikenal di sini: cap waktu ini tidak tepercaya dan"
                + " waktunya tidak dipakai.",
            "There is a time stamp of "
                + authority
                + " (issuer: "
                + issuer
                + "), but its issuer is not known here: the stamp is not trusted and its time is"
                + " not used."));
  }

  private static LocalText words(Kind kind) {
    return switch (kind) {
      case STAMP_UNSOUND ->
          new LocalText(
              "Cap waktunya rusak atau bukan untuk tanda tangan ini; waktunya tidak dipakai.",
              "Its time stamp is damaged or not about this signature; its time is not used.");
      case STAMP_UNTRUSTED ->
          new LocalText("Cap waktunya tidak tepercaya.", "Its time stamp is not trusted.");
      case STAMPED ->
          new LocalText("Waktunya dibuktikan oleh cap waktu.", "A stamp proves its time.");
      case UNREADABLE ->
          new LocalText(
              "Berkas ini bukan PDF yang utuh, atau terkunci dengan kata sandi.",
              "This file is no sound PDF, or it is locked with a password.");
      case NOT_SIGNED ->
          new LocalText(
              "Berkas PDF ini tidak ditandatangani secara elektronik.",
              "This PDF is not signed electronically.");
      case CHANGED ->
          new LocalText(
              "Isi dokumen tidak lagi sama dengan yang ditandatangani: berkas ini diubah atau rusak.",
              "The content is no longer what was signed: the file was changed or damaged.");
      case CHANGED_AFTERWARDS ->
          new LocalText(
              "Isi dokumen diubah setelah tanda tangan ini.",
              "Content was changed after this signature.");
      case COVERS_PART ->
          new LocalText(
              "Tanda tangan ini hanya mencakup sebagian isi berkas.",
              "This signature covers only a part of the file.");
      case EXPIRED_AT_SIGNING ->
          new LocalText(
              "Sertifikat penandatangan sudah kedaluwarsa ketika digunakan.",
              "The signer's certificate had expired when it was used.");
      case NOT_YET_VALID ->
          new LocalText(
              "Sertifikat penandatangan belum berlaku ketika digunakan.",
              "The signer's certificate was not valid yet when it was used.");
      case UNKNOWN_ISSUER ->
          new LocalText(
              "Penerbit sertifikat tidak dikenal di sini, jadi siapa penandatangannya tidak dapat"
                  + " dipastikan (tanda tangan tidak tersertifikasi).",
              "The issuer of the certificate is not known here, so who signed cannot be confirmed"
                  + " (an uncertified signature).");
      case EXPIRED_NOW ->
          new LocalText(
              "Sertifikat penandatangan sudah kedaluwarsa sekarang, dan tidak ada cap waktu yang"
                  + " membuktikan penandatanganan sebelum itu.",
              "The signer's certificate has expired by now, and no time stamp proves that it was"
                  + " used before.");
      case NO_TIME_STAMP ->
          new LocalText(
              "Tidak ada cap waktu; waktu tanda tangan berasal dari komputer penandatangan.",
              "There is no time stamp; the time comes from the signer's computer.");
      case REVOCATION_UNKNOWN ->
          new LocalText(
              "Pencabutan sertifikat tidak diperiksa (pemeriksaan tanpa jaringan).",
              "Whether the certificate was revoked was not checked (no network is used).");
      case SIGNED_AGAIN ->
          new LocalText(
              "Dokumen ditandatangani lagi sesudahnya; isi lainnya tidak berubah.",
              "The document was signed again afterwards; nothing else was changed.");
    };
  }
}
